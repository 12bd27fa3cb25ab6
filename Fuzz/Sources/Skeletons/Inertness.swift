extension Skeletons {
  /// Whether a terminal or an editor shows a text as it stands: no orders to it, and no change of direction but
  /// isolates, which end with their line.
  ///
  /// Isolates are mizan's own, around what may be of another direction: each ends on its line.
  public static func isInert(_ text: String) -> Bool {
    var isolates = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where isolates > 0: return false
      case 0x0A: break
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E: return false
      case 0x2066...0x2068: isolates += 1
      case 0x2069: isolates -= 1
      default: break
      }
    }
    return isolates == 0
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
