internal import MizanYAML

// What readers of profiles accept, decided on bytes. Each says yes only where the full reader would report
// nothing; where it is not sure it says no.
extension FlatNodes {
  /// Whether a scalar says just this.
  @inline(__always)
  func says(_ node: Int, _ word: StaticString) -> Bool {
    let text = text(node)
    guard text.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<text.count where text[index] != word.utf8Start[index] { return false }
    return true
  }

  /// `true` or `false`; `nil` for anything else, such as `True`.
  func truth(_ node: Int) -> Bool? {
    guard isPlain(node) else { return nil }
    if says(node, "true") { return true }
    return says(node, "false") ? false : nil
  }

  /// A text that is not empty: see `YAMLNode.string`.
  func isText(_ node: Int) -> Bool {
    guard isString(node) else { return false }
    // A printable ASCII character, or one of a script that has no invisible ones there, is ink.
    return text(node).contains { (0x21...0x7E).contains($0) || (0xC3...0xCA).contains($0) }
      || hasInk(text(node))
  }

  /// Whether some character of a text without ASCII ink leaves ink.
  private func hasInk(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.contains { !$0.isInvisible }
  }

  /// `[a-z][a-z0-9-]{0,63}`, and no word that means something else without quotes.
  func isIdentifier(_ node: Int) -> Bool {
    let text = text(node)
    guard let first = text.first, (0x61...0x7A).contains(first), text.count <= Identifier.longest,
      isString(node)
    else { return false }
    return text.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with days that every month has.
  func isDate(_ node: Int) -> Bool {
    guard isScalar(node) else { return false }
    let text = text(node)
    guard let year = QuickNumber.digits(text, 0, 4), year > 0 else { return false }
    if text.count == 4 { return true }
    guard text.count >= 7, text[4] == 0x2D, let month = QuickNumber.digits(text, 5, 2),
      (1...12).contains(month)
    else { return false }
    if text.count == 7 { return true }
    guard text.count == 10, text[7] == 0x2D, let day = QuickNumber.digits(text, 8, 2) else {
      return false
    }
    return (1...28).contains(day)
      || CalendarDate(String(decoding: text, as: UTF8.self)) != nil
  }

  /// A web address in ASCII: see `YAMLNode.url`.
  func isURL(_ node: Int) -> Bool {
    let text = text(node)
    let scheme = text.starts(with: "https://".utf8) ? 8 : text.starts(with: "http://".utf8) ? 7 : 0
    guard scheme > 0, isString(node), text.count > scheme, text.count <= Shape.longestURL,
      text[scheme] != 0x2F
    else { return false }
    return text.allSatisfy { byte in
      switch byte {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x80...: false
      default: true
      }
    }
  }
}

/// Numbers in their plain forms.
enum QuickNumber {
  /// So many digits at an offset as a number.
  static func digits(
    _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ count: Int
  ) -> Int? {
    guard offset + count <= text.count else { return nil }
    var number = 0
    for index in offset..<offset + count {
      guard (0x30...0x39).contains(text[index]) else { return nil }
      number = number * 10 + Int(text[index] - 0x30)
    }
    return number
  }

  /// A decimal number of at most 15 digits without an exponent, and whether it is a whole one without a point.
  ///
  /// Digits and powers of ten of that size are doubles without rounding, so that their quotient is rounded once.
  static func decimal(_ text: UnsafeBufferPointer<UInt8>) -> (value: Double, isWhole: Bool)? {
    var (digits, decimals, number, index) = (0, 0, 0, 0)
    let isNegative = text.first == 0x2D
    if isNegative { index = 1 }
    let start = index
    var hasPoint = false
    while index < text.count {
      let byte = text[index]
      if byte == 0x2E, !hasPoint, index > start {
        hasPoint = true
      } else {
        guard (0x30...0x39).contains(byte), digits < 15 else { return nil }
        number = number * 10 + Int(byte - 0x30)
        digits += 1
        if hasPoint { decimals += 1 }
      }
      index += 1
    }
    // `012` is a string, and `1.` is rare.
    let isOctal = digits - decimals > 1 && text[start] == 0x30
    let isMinusZero = isNegative && number == 0
    guard digits > 0, !isOctal, !isMinusZero, !hasPoint || decimals > 0 else { return nil }
    let value = Double(number) / powers[decimals]
    return (isNegative ? -value : value, !hasPoint)
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
