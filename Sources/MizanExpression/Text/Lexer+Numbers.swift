extension Lexer {
  /// A whole number, decimal or hexadecimal, or a number with decimals or an exponent.
  mutating func number() throws(ExpressionError) -> Token.Kind {
    let start = offset
    if byte(0) == UInt8(ascii: "0"), byte(1) == UInt8(ascii: "x") {
      skip(2)
      let digits = offset
      skip(while: \.isHexDigit)
      try endNumber(from: start)
      return try whole(text(digits..<offset), radix: 16, from: start)
    }
    skip(while: \.isDigit)
    var isWhole = true
    if byte(0) == UInt8(ascii: "."), byte(1)?.isDigit ?? false {
      isWhole = false
      skip(1)
      skip(while: \.isDigit)
    }
    if let e = byte(0), e | 0x20 == UInt8(ascii: "e") {
      let hasSign = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")
      if byte(hasSign ? 2 : 1)?.isDigit ?? false {
        isWhole = false
        skip(hasSign ? 2 : 1)
        skip(while: \.isDigit)
      }
    }
    try endNumber(from: start)
    if isWhole { return try whole(text(start..<offset), radix: 10, from: start) }
    guard let value = Double(text(start..<offset)), value.isFinite else {
      throw ExpressionError(.numberTooLarge(text(start..<offset)), at: start..<offset)
    }
    return .double(value)
  }

  /// A number must not run into a name; `5u` is a `uint`, which the subset has not.
  private mutating func endNumber(from start: Int) throws(ExpressionError) {
    guard let next = byte(0), next.isLetter else { return }
    // `1in [1]` reads as if there were a space.
    if next == UInt8(ascii: "i"), byte(1) == UInt8(ascii: "n"),
      !(byte(2).map { $0.isLetter || $0.isDigit } ?? false)
    {
      return
    }
    let isUnsigned = next | 0x20 == UInt8(ascii: "u") && !(byte(1).map { $0.isLetter } ?? false)
    skip { $0.isLetter || $0.isDigit }
    throw ExpressionError(
      isUnsigned ? .unsupported("uint") : .badNumber(text(start..<offset)), at: start..<offset)
  }

  private func whole(
    _ digits: String, radix: Int, from start: Int
  ) throws(ExpressionError) -> Token.Kind {
    if digits.isEmpty {
      throw ExpressionError(.badNumber(text(start..<offset)), at: start..<offset)
    }
    if let value = Int64(digits, radix: radix) { return .int(value) }
    if UInt64(digits, radix: radix) == Int64.min.magnitude { return .intMinimumMagnitude }
    throw ExpressionError(.numberTooLarge(text(start..<offset)), at: start..<offset)
  }
}
