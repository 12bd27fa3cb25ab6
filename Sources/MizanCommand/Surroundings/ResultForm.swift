internal import ArgumentParser
internal import MizanReport

/// One of the forms that the result of a command can have.
protocol ResultForm: ExpressibleByArgument {
  static var all: [Self] { get }
  /// What stands after `--format`.
  var name: String { get }
  /// What the names of such files end in.
  var fileExtension: String { get }
}

extension ResultForm {
  init?(argument: String) {
    guard let form = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = form
  }

  static var allValueStrings: [String] { all.map(\.name) }
}

/// A document, in any of the formats that there are.
enum DocumentForm: ResultForm {
  case written(DocumentFormat)
  /// Made of the written one by a program of the machine.
  case converted(OfficeFormat)

  static let text = DocumentForm.written(.text)
  static let markdown = DocumentForm.written(.markdown)

  static var all: [DocumentForm] {
    DocumentFormat.all.map(DocumentForm.written) + OfficeFormat.allCases.map(DocumentForm.converted)
  }

  /// Whether a terminal is what it is made for, which gets what fits a screen or two.
  var isForTerminals: Bool { name == DocumentFormat.text.id }

  var name: String {
    switch self {
    case .written(let format): format.id
    case .converted(let format): format.rawValue
    }
  }

  var fileExtension: String {
    switch self {
    case .written(let format): format.fileExtension
    case .converted(let format): format.rawValue
    }
  }
}

/// What an expression came to, too short for a file of an office program; or the data itself.
enum ValueForm: ResultForm {
  case document(DocumentFormat)
  case json

  static var all: [ValueForm] { DocumentFormat.all.map(ValueForm.document) + [.json] }

  var name: String {
    switch self {
    case .document(let format): format.id
    case .json: "json"
    }
  }

  var fileExtension: String {
    switch self {
    case .document(let format): format.fileExtension
    case .json: "json"
    }
  }
}

/// A document, or the data itself.
enum ReportForm: ResultForm {
  case document(DocumentForm)
  case json

  static var all: [ReportForm] { DocumentForm.all.map(ReportForm.document) + [.json] }

  var name: String {
    switch self {
    case .document(let form): form.name
    case .json: "json"
    }
  }

  var fileExtension: String {
    switch self {
    case .document(let form): form.fileExtension
    case .json: "json"
    }
  }
}

/// A report, or a table of its figures.
enum TableForm: ResultForm {
  case report(ReportForm)
  case csv

  static var all: [TableForm] { ReportForm.all.map(TableForm.report) + [.csv] }

  var name: String {
    switch self {
    case .report(let form): form.name
    case .csv: "csv"
    }
  }

  var fileExtension: String {
    switch self {
    case .report(let form): form.fileExtension
    case .csv: "csv"
    }
  }
}

/// A comparison, a table of its figures, or who could learn from whom as a table or a graph.
enum ComparisonForm: ResultForm {
  case table(TableForm)
  case learning
  case graph(LearningGraph.Format)

  static var all: [ComparisonForm] {
    TableForm.all.map(ComparisonForm.table) + [.learning]
      + LearningGraph.Format.allCases.map(ComparisonForm.graph)
  }

  /// Whether it is values with separators.
  var isCSV: Bool {
    switch self {
    case .table(.csv), .learning: true
    case .table(.report), .graph: false
    }
  }

  /// Whether it has a place for ranks.
  var hasRanks: Bool {
    switch self {
    case .table: true
    case .learning, .graph: false
    }
  }

  var name: String {
    switch self {
    case .table(let form): form.name
    case .learning: "learning-csv"
    case .graph(let format): format.rawValue
    }
  }

  var fileExtension: String {
    switch self {
    case .table(let form): form.fileExtension
    case .learning: "csv"
    case .graph(.dot): "dot"
    case .graph(.mermaid): "mmd"
    }
  }
}

/// Diagnostics, in any of the formats there are.
struct DiagnosticForm: ResultForm {
  let format: DiagnosticFormat

  static var all: [DiagnosticForm] { DiagnosticFormat.all.map { DiagnosticForm(format: $0) } }

  var name: String { format.id }
  var fileExtension: String { format.id == "text" ? "txt" : format.id }
}
