extension CoreSchema {
  /// The value of a lexeme that begins like a number; `nil` if it is a string.
  static func number(_ lexeme: ArraySlice<UInt8>) -> YAMLScalar? {
    guard lexeme.count <= longestNumber else { return nil }
    if let based = based(lexeme) { return based }
    guard let shape = NumberShape(lexeme) else { return special(lexeme) }
    let text = String(decoding: lexeme, as: UTF8.self)
    guard shape.isInteger else {
      // Neither a number too large for a double nor one so small that it becomes zero.
      guard let double = Double(text), double.isFinite else { return nil }
      return double == 0 && !shape.isZero ? nil : .double(double)
    }
    if let int = Int64(text) { return .int(int) }
    guard let double = Double(text), ExactInteger.isExact(lexeme) else { return nil }
    return .double(double)
  }

  /// `0o14` and `0x1F`, without a sign.
  private static func based(_ lexeme: ArraySlice<UInt8>) -> YAMLScalar? {
    let isHexadecimal = lexeme.starts(with: "0x".utf8)
    guard isHexadecimal || lexeme.starts(with: "0o".utf8) else { return nil }
    let digits = String(decoding: lexeme.dropFirst(2), as: UTF8.self)
    // `Int64` would take a sign.
    guard digits.utf8.first.map({ $0 != Byte.plus && $0 != Byte.dash }) ?? false else {
      return nil
    }
    return Int64(digits, radix: isHexadecimal ? 16 : 8).map(YAMLScalar.int)
  }

  /// `.inf` with a sign or without, and `.nan`.
  private static func special(_ lexeme: ArraySlice<UInt8>) -> YAMLScalar? {
    if isAny(lexeme, ".nan", ".NaN", ".NAN") { return .double(.nan) }
    let hasSign = lexeme.first == Byte.dash || lexeme.first == Byte.plus
    guard isAny(lexeme.dropFirst(hasSign ? 1 : 0), ".inf", ".Inf", ".INF") else { return nil }
    return .double(lexeme.first == Byte.dash ? -.infinity : .infinity)
  }
}

/// The parts of a decimal number: a sign, digits, a point with digits, an exponent.
private struct NumberShape {
  var isInteger = true
  /// Whether every digit before the exponent is zero.
  var isZero = true

  /// Reads a whole lexeme; `nil` if it is no number, or has a leading zero such as `012`.
  init?(_ lexeme: ArraySlice<UInt8>) {
    var rest = lexeme
    if rest.first == Byte.plus || rest.first == Byte.dash { rest.removeFirst() }
    let whole = rest.prefix(while: \.isDigit)
    rest = rest.dropFirst(whole.count)
    if whole.count > 1, whole.first == Byte.zero { return nil }
    var digits = whole.count
    isZero = whole.allSatisfy { $0 == Byte.zero }
    if rest.first == Byte.dot {
      let fraction = rest.dropFirst().prefix(while: \.isDigit)
      rest = rest.dropFirst(1 + fraction.count)
      digits += fraction.count
      isZero = isZero && fraction.allSatisfy { $0 == Byte.zero }
      isInteger = false
    }
    guard digits > 0 else { return nil }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == Byte.plus || rest.first == Byte.dash { rest.removeFirst() }
      guard !rest.isEmpty, rest.allSatisfy(\.isDigit) else { return nil }
      isInteger = false
      rest = []
    }
    guard rest.isEmpty else { return nil }
  }
}
