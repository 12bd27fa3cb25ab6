extension Lexer {
  /// How a text literal begins.
  struct StringOpening {
    var quote: UInt8
    var isTriple: Bool
    var isRaw: Bool
    /// The quotes and what stands before them.
    var length: Int
  }

  /// The opening of a text literal, if one begins here.
  func stringOpening() throws(ExpressionError) -> StringOpening? {
    var (isRaw, isBytes) = (false, false)
    var ahead = 0
    while let prefix = byte(ahead), ahead < 2 {
      if prefix | 0x20 == UInt8(ascii: "r"), !isRaw {
        isRaw = true
      } else if prefix | 0x20 == UInt8(ascii: "b"), !isBytes {
        isBytes = true
      } else {
        break
      }
      ahead += 1
    }
    guard let quote = byte(ahead), quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      return nil
    }
    if isBytes {
      throw ExpressionError(.unsupported("bytes"), at: offset..<offset + ahead + 1)
    }
    let isTriple = byte(ahead + 1) == quote && byte(ahead + 2) == quote
    return StringOpening(
      quote: quote, isTriple: isTriple, isRaw: isRaw, length: ahead + (isTriple ? 3 : 1))
  }

  /// The text between the quotes, its escapes resolved.
  mutating func string(_ opening: StringOpening) throws(ExpressionError) -> String {
    let start = offset
    skip(opening.length)
    var content: [UInt8] = []
    while let next = byte(0) {
      if next == opening.quote, isClosing(opening) {
        skip(opening.isTriple ? 3 : 1)
        return String(decoding: content, as: UTF8.self)
      }
      if !opening.isTriple, next == 0x0A || next == 0x0D { break }
      if next == UInt8(ascii: "\\"), !opening.isRaw {
        content += String(try escape()).utf8
        continue
      }
      content.append(next)
      skip(1)
    }
    throw ExpressionError(.unfinishedText, at: start..<min(start + opening.length, bytes.count))
  }

  private func isClosing(_ opening: StringOpening) -> Bool {
    !opening.isTriple || byte(1) == opening.quote && byte(2) == opening.quote
  }
}
