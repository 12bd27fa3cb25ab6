/// Numbers as people and spreadsheets write them.
enum NumberCell {
  /// The number in a cell.
  ///
  /// - Parameters:
  ///   - cell: its text.
  ///   - isCommaDecimal: whether the language has a comma before decimals.
  ///   - isShare: whether a percentage is meant as a share of 1.
  /// - Returns: `nil` where there is none, or it could be either of two.
  static func read(_ cell: String, isCommaDecimal: Bool, isShare: Bool) -> Double? {
    var text = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "٠"..."٩": text += String(scalar.value - 0x660)
      case "٫": text += "."
      case "٪": text += "%"
      case "−": text += "-"
      case "٬": break
      // Spaces between thousands, as in 12 500.
      default: if !scalar.properties.isWhitespace { text.unicodeScalars.append(scalar) }
      }
    }
    let isPercent = text.hasSuffix("%")
    if isPercent {
      guard isShare else { return nil }
      text.removeLast()
    }
    guard let plain = plain(text, isCommaDecimal), let number = Double(plain), number.isFinite
    else {
      return nil
    }
    return isPercent ? number / 100 : number
  }

  /// The same with a point before decimals and nothing between thousands.
  private static func plain(_ text: String, _ isCommaDecimal: Bool) -> String? {
    let allowed = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || "+-.,eE".utf8.contains($0)
    }
    guard allowed, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let commas = text.count { $0 == "," }
    if commas == 0 { return text }
    guard commas == 1, !text.contains(".") else { return nil }
    let after = text.split(separator: ",", omittingEmptySubsequences: false)[1]
    // 1,250 is a thousand and more to some, and a little more than one to others.
    if !isCommaDecimal, after.utf8.count == 3 { return nil }
    return text.replacing(",", with: ".")
  }
}
