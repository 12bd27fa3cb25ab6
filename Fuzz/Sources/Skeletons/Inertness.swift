extension Skeletons {
  /// Whether a terminal or an editor shows a text as it stands: no orders to it, and no change of direction but
  /// isolates, which end with their line.
  public static func isInert(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066, 0x2067: false
      default: true
      }
    }
  }

  /// Whether a spreadsheet shows a cell as it stands, and computes nothing.
  public static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return false }
    let isNumber =
      cell.allSatisfy { "0123456789.,eE+-".contains($0) } && cell.contains { $0.isNumber }
    return "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first) && !isNumber
  }

  /// The letters and digits of ASCII in a text, which every format writes as they are.
  public static func letters(_ text: String) -> String {
    String(
      text.unicodeScalars.filter {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
      })
  }
}
