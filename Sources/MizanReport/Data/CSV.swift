internal import MizanCore

/// For whom values with separators are written.
public enum CSVDialect: String, CaseIterable, Hashable, Sendable {
  /// UTF-8 with commas, as programs for statistics read it without being told.
  case plain
  /// What Excel opens in columns: a mark at the start that it is UTF-8, and in French and Spanish semicolons
  /// between values and a comma before decimals.
  case excel
}

/// Rows of comma-separated values (RFC 4180), safe to open in a spreadsheet.
struct CSV {
  enum Cell {
    case text(String)
    /// Finite; written as the shortest text that reads back as the same double.
    case number(Double)
    case empty
  }

  private(set) var text: String
  private let separator: String
  private let isCommaDecimal: Bool

  /// An empty table.
  ///
  /// - Parameters:
  ///   - dialect: for whom it is written.
  ///   - language: the one that decides the separators, where the dialect asks.
  init(_ dialect: CSVDialect = .plain, language: Language = .en) {
    let isContinental = dialect == .excel && language.hasDecimalComma
    text = dialect == .excel ? "\u{FEFF}" : ""
    separator = isContinental ? ";" : ","
    isCommaDecimal = isContinental
  }

  mutating func append(_ row: [Cell]) {
    text += row.map(string).joined(separator: separator) + "\r\n"
  }

  private func string(_ cell: Cell) -> String {
    switch cell {
    case .empty: return ""
    case .number(let value):
      let line = JSON.number(value).line
      return isCommaDecimal ? line.replacing(".", with: ",") : line
    case .text(let text):
      return "\"" + CSV.harmless(text).escaped { $0 == "\"" ? "\"\"" : nil } + "\""
    }
  }

  private static let risky = "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars

  /// A text that a spreadsheet would run as a formula begins with an apostrophe instead; so does one that
  /// would read like that.
  private static func harmless(_ text: String) -> String {
    isRisky(text.unicodeScalars.drop { $0 == "'" }) ? "'" + text : text
  }

  /// A text as it was before `harmless`.
  static func withoutApostrophe(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", isRisky(scalars.drop { $0 == "'" }) else { return text }
    return String(scalars.dropFirst())
  }

  private static func isRisky(_ scalars: Substring.UnicodeScalarView) -> Bool {
    scalars.first.map(risky.contains) ?? false
  }
}
