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

/// A document, in any of the formats there are.
struct DocumentForm: ResultForm {
  let format: DocumentFormat

  static var all: [DocumentForm] { DocumentFormat.all.map { DocumentForm(format: $0) } }

  var name: String { format.id }
  var fileExtension: String { format.fileExtension }
}

/// A document, or the data itself.
enum ReportForm: ResultForm {
  case document(DocumentFormat)
  case json

  static var all: [ReportForm] { DocumentFormat.all.map(ReportForm.document) + [.json] }

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
