internal import MizanCore

/// A table of a data package: its columns, and what ties it to others.
struct DataTable {
  /// What stands in a column, as Frictionless names it.
  enum Kind: String, Hashable, Sendable {
    case string, number, integer, boolean
  }

  struct Column {
    let name: String
    let kind: Kind

    init(_ name: String, _ kind: Kind = .string) { (self.name, self.kind) = (name, kind) }
  }

  /// Columns that name a row of another table.
  struct Reference {
    let table: String
    let columns: [String]
  }

  let name: String
  let columns: [Column]
  /// The columns that tell rows apart.
  let key: [String]
  let references: [Reference]
  var rows: [[CSV.Cell]] = []

  func text(_ dialect: CSVDialect, _ language: Language) -> String {
    var csv = CSV(dialect, language: language)
    csv.append(columns.map { .text($0.name) })
    for row in rows { csv.append(row) }
    return csv.text
  }
}

extension CSV.Cell {
  /// The text, or nothing where there is none: an empty text and a missing one are the same.
  static func optional(_ text: String?) -> CSV.Cell {
    text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
  }

  static func optional(_ number: Double?) -> CSV.Cell { number.map(CSV.Cell.number) ?? .empty }

  static func bool(_ truth: Bool) -> CSV.Cell { .text(truth ? "true" : "false") }

  static func int(_ number: Int) -> CSV.Cell { .number(Double(number)) }
}
