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
    guard let cell = withoutGrouping(cell) else { return nil }
    var text = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "٠"..."٩": text += String(scalar.value - 0x660)
      case "٫": text += "."
      case "٪": text += "%"
      case "−": text += "-"
      case "٬": break
      default: text.unicodeScalars.append(scalar)
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
    if commas == 0 {
      // 1.250 is a thousand and more to those who write a comma before decimals.
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      let isGrouped =
        parts.count == 2 && parts[1].utf8.count == 3 && (1...3).contains(digits(parts[0]))
      return isCommaDecimal && isGrouped && parts[0] != "0" ? nil : text
    }
    guard commas == 1, !text.contains(".") else { return nil }
    let after = text.split(separator: ",", omittingEmptySubsequences: false)[1]
    // 1,250 is a thousand and more to some, and a little more than one to others.
    if !isCommaDecimal, after.utf8.count == 3 { return nil }
    return text.replacing(",", with: ".")
  }

  /// How many digits there are.
  private static func digits(_ text: Substring) -> Int {
    text.utf8.count { (0x30...0x39).contains($0) }
  }

  /// The cell without the spaces between thousands, as in 12 500, and before a percent sign; `nil` where spaces stand
  /// between two numbers.
  private static func withoutGrouping(_ cell: String) -> String? {
    let words = cell.trimmed.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated().dropFirst() {
      if word == "%" || word == "٪" { continue }
      let isGroup = word.prefix(3).count == 3 && word.prefix(3).allSatisfy(\.isNumber)
      let rest = word.dropFirst(3)
      let ends = rest.isEmpty || (index == words.count - 1 && rest.first?.isNumber == false)
      guard isGroup, ends, words[index - 1].last?.isNumber == true else { return nil }
    }
    return words.joined()
  }
}
