/// Rows of comma-separated values (RFC 4180), safe to open in a spreadsheet.
struct CSV {
  enum Cell {
    case text(String)
    /// Finite; written as the shortest text that reads back as the same double.
    case number(Double)
    case empty
  }

  private(set) var text = ""

  mutating func append(_ row: [Cell]) {
    text += row.map(CSV.string).joined(separator: ",") + "\r\n"
  }

  private static func string(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .number(let value): JSON.number(value).line
    case .text(let text): "\"" + harmless(text).replacing("\"", with: "\"\"") + "\""
    }
  }

  /// A text that a spreadsheet would run as a formula begins with an apostrophe instead.
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
      ? "'" + text : text
  }
}
