import MizanCore
import MizanReport
import TestSupport
import Testing

/// The reports on Sousse as documents, to hold the files that are made of them against.
enum SousseReports: String, CaseIterable, Sendable {
  case memo
  case gaps = "assess"

  private static let assessment = Result {
    let files = try SourceFolder.yamlFiles(in: packageRoot + "/rules").map {
      file throws(LoadFailure) in try file.read()
    }
    let rulebook = Rulebook.load(files).rulebook
    let read = { (path: String) throws(LoadFailure) in
      try SourceFile.read(packageRoot + "/seeds/" + path)
    }
    let loading = rulebook.profile(in: try read("cities/sousse.yaml"))
    let practices = rulebook.practices(in: try read("practices.yaml")).value ?? []
    guard let profile = loading.value, let checklist = rulebook.checklist("urban-migration") else {
      throw LoadFailure(loading.diagnostics)
    }
    return (Assessment(of: profile, against: checklist, practices: practices), rulebook)
  }

  /// The command that makes the report.
  var command: [String] { [rawValue, OfficeFiles.sousse] }

  /// The report, as `OfficeFiles.make` has it written.
  func document(_ language: Language) throws -> Document {
    let (assessment, rulebook) = try Self.assessment.get()
    let document: Document
    switch self {
    case .memo:
      let today = try #require(CalendarDate("2026-11-24"))
      document = Memo(assessment, rulebook: rulebook, language: language, today: today).document
    case .gaps:
      document = GapReport(assessment, rulebook: rulebook, language: language).document
    }
    return document.numbered(in: nil, .auto)
  }
}

extension Block {
  /// The texts of the block in reading order, a cell of a table each; marks before entries left out but numbers, and
  /// a legend, which is one line, in one.
  var texts: [String] {
    switch self {
    case .heading(_, let text), .paragraph(let text), .note(let text): [text.plain]
    case .highlight(let texts): texts.map(\.plain)
    case .list(let items): items.flatMap(\.texts)
    case .numbered(let items): items.enumerated().flatMap { ["\($0 + 1)."] + $1.texts }
    case .table(let table):
      table.columns.map(\.title.plain)
        + table.rows.joined().flatMap(\.texts)
    case .legend(let legend):
      [[legend.certain, legend.possible, legend.missing, legend.axis].map(\.plain).joined()]
    }
  }
}

extension Item {
  fileprivate var texts: [String] { [lead?.plain ?? "", body.plain] + details.map(\.plain) }
}

extension Table.Cell {
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text.plain]
    case .lines(let lines): lines.map(\.plain)
    case .bar: []
    }
  }
}
