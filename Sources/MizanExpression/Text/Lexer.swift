/// Cuts the text of an expression into tokens.
struct Lexer {
  let bytes: [UInt8]
  var offset = 0

  init(_ text: String) throws(ExpressionError) {
    bytes = Array(text.utf8)
    if text.unicodeScalars.count > ExpressionLimits.codePoints {
      throw ExpressionError(.tooLong, at: 0..<0)
    }
  }

  /// The next token; `.end` at the end, however often one asks.
  mutating func next() throws(ExpressionError) -> Token {
    skipBlank()
    let start = offset
    guard let first = byte(0) else { return Token(kind: .end, range: start..<start) }
    let kind: Token.Kind
    if let opening = try stringOpening() {
      kind = .string(try string(opening))
    } else if first.isLetter {
      kind = .identifier(identifier())
    } else if first.isDigit || first == UInt8(ascii: ".") && (byte(1)?.isDigit ?? false) {
      kind = try number()
    } else {
      kind = .symbol(try symbol())
    }
    return Token(kind: kind, range: start..<offset)
  }

  func byte(_ ahead: Int) -> UInt8? {
    offset + ahead < bytes.count ? bytes[offset + ahead] : nil
  }

  mutating func skip(_ count: Int) { offset = min(offset + count, bytes.count) }

  mutating func skip(while isWanted: (UInt8) -> Bool) {
    while offset < bytes.count, isWanted(bytes[offset]) { offset += 1 }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func skipBlank() {
    while let first = byte(0) {
      if first.isBlank {
        offset += 1
      } else if first == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "/") {
        skip { $0 != 0x0A && $0 != 0x0D }
      } else {
        return
      }
    }
  }

  private mutating func identifier() -> String {
    let start = offset
    skip { $0.isLetter || $0.isDigit }
    return text(start..<offset)
  }

  /// What other languages, and people, write for CEL's operators; none of it can stand in CEL.
  private static let foreignOperators = [
    ("===", "=="), ("!==", "!="), ("=>", ">="), ("=<", "<="), ("<>", "!="), ("≥", ">="),
    ("≤", "<="), ("≠", "!="), ("−", "-"), ("–", "-"), ("×", "*"), ("÷", "/"), ("“", "\""),
    ("”", "\""), ("‘", "'"), ("’", "'"),
  ]

  private mutating func symbol() throws(ExpressionError) -> Token.Symbol {
    let start = offset
    let second = byte(1)
    // Whatever is foreign begins with one of these.
    if bytes[start] >= 0x80 || "=!<".utf8.contains(bytes[start]) {
      for (written, right) in Lexer.foreignOperators
      where bytes[start...].starts(with: written.utf8) {
        throw ExpressionError(
          .foreignOperator(written, instead: right), at: start..<start + written.utf8.count)
      }
    }
    if let second, let symbol = Token.Symbol(bytes[start], second) {
      offset += 2
      return symbol
    }
    if let symbol = Token.Symbol(bytes[start]) {
      offset += 1
      return symbol
    }
    let foreign: [UInt8: (String, String)] = [
      UInt8(ascii: "="): ("=", "=="), UInt8(ascii: "&"): ("&", "&&"),
      UInt8(ascii: "|"): ("|", "||"),
    ]
    if let (written, right) = foreign[bytes[start]] {
      throw ExpressionError(.foreignOperator(written, instead: right), at: start..<start + 1)
    }
    skip(1)
    skip { $0 & 0xC0 == 0x80 }
    throw ExpressionError(.unexpectedCharacter(text(start..<offset)), at: start..<offset)
  }
}

extension UInt8 {
  var isLetter: Bool {
    (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || self == UInt8(ascii: "_")
  }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isHexDigit: Bool {
    isDigit || (0x61...0x66).contains(self) || (0x41...0x46).contains(self)
  }

  /// Tab, line feed, form feed, carriage return and space.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
}
