extension Lexer {
  /// The character that an escape such as `\n`, `\x41`, `\u0041`, `\U00000041` or `\101` stands for.
  mutating func escape() throws(ExpressionError) -> Unicode.Scalar {
    let start = offset
    skip(1)
    guard let letter = byte(0) else {
      throw ExpressionError(.badEscape("\\"), at: start..<offset)
    }
    if let plain = plainEscape(letter) {
      skip(1)
      return plain
    }
    let code: UInt32?
    switch letter {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): code = digits(2, after: 1, radix: 16)
    case UInt8(ascii: "u"): code = digits(4, after: 1, radix: 16)
    case UInt8(ascii: "U"): code = digits(8, after: 1, radix: 16)
    case UInt8(ascii: "0")...UInt8(ascii: "3"): code = digits(3, after: 0, radix: 8)
    default: code = nil
    }
    guard let code, let scalar = Unicode.Scalar(code) else {
      // A code that is no character was read already.
      if code == nil { skipBrokenEscape() }
      throw ExpressionError(.badEscape(text(start..<offset)), at: start..<offset)
    }
    return scalar
  }

  /// The letter, and as many digits as there are of those that it needs.
  private mutating func skipBrokenEscape() {
    let wanted =
      switch byte(0) {
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 2
      }
    skip(1)
    skip { $0 & 0xC0 == 0x80 }
    let start = offset
    skip { $0.isHexDigit }
    offset = min(offset, start + wanted)
  }

  private func plainEscape(_ letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "a"): "\u{07}"
    case UInt8(ascii: "b"): "\u{08}"
    case UInt8(ascii: "f"): "\u{0C}"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    case UInt8(ascii: "v"): "\u{0B}"
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"):
      Unicode.Scalar(letter)
    default: nil
    }
  }

  /// Exactly `count` digits; the offset stays where it is unless they are there.
  private mutating func digits(_ count: Int, after skipped: Int, radix: Int) -> UInt32? {
    let start = offset + skipped
    guard start + count <= bytes.count else { return nil }
    let digits = bytes[start..<start + count]
    guard digits.allSatisfy({ radix == 16 ? $0.isHexDigit : (0x30...0x37).contains($0) }) else {
      return nil
    }
    offset = start + count
    return UInt32(String(decoding: digits, as: UTF8.self), radix: radix)
  }
}
