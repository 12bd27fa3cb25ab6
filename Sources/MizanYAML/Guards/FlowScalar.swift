/// Reads plain and quoted text from the source by the rules of YAML 1.2, to compare it with what
/// libyaml has read.
struct FlowScalar {
  let bytes: [UInt8]
  /// The style: plain, single-quoted or double-quoted.
  let shape: Record.Shape
  /// The spaces that each line after the first begins with.
  let indentation: Int
  /// The text: what is between the quotes, with line breaks and escapes resolved.
  private(set) var text: [UInt8] = []

  init(bytes: [UInt8], shape: Record.Shape, indentation: Int) {
    self.bytes = bytes
    self.shape = shape
    self.indentation = indentation
  }

  /// Reads the text in a range, without its quotes.
  mutating func read(_ range: Range<Int>) throws(Finding) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte.isBlank {
        let next = min(bytes.afterBlanks(offset), range.upperBound)
        // Blanks before a line break are not text.
        let isAtBreak = next < range.upperBound && bytes[next].isBreak
        if !isAtBreak { text += bytes[offset..<next] }
        offset = next
      } else if byte.isBreak {
        offset = try fold(at: offset, in: range, isEscaped: false)
      } else if byte == Byte.backslash, shape == .doubleQuoted {
        if offset + 1 < range.upperBound, bytes[offset + 1].isBreak {
          offset = try fold(at: offset + 1, in: range, isEscaped: true)
        } else {
          offset = try escape(at: offset, in: range)
        }
      } else {
        text.append(byte)
        let isQuote = byte == Byte.singleQuote && shape == .singleQuoted
        offset += isQuote ? 2 : 1
      }
    }
  }

  /// Reads line breaks and the indentation of the line after them: one break is a space, or
  /// nothing after a backslash; each further one is a line feed.
  private mutating func fold(
    at start: Int, in range: Range<Int>, isEscaped: Bool
  ) throws(Finding) -> Int {
    var offset = start
    var breaks = 0
    var line = start
    while offset < range.upperBound, bytes[offset].isBreak {
      offset = bytes.afterBreak(offset)
      breaks += 1
      line = offset
      offset = min(bytes.afterBlanks(offset), range.upperBound)
      let isEmpty = offset < range.upperBound && bytes[offset].isBreak
      // An empty line may be indented less, but not by tabs instead of spaces.
      let spaces = isEmpty ? bytes[line..<offset].prefix { $0 == Byte.space }.count : offset - line
      if !isEmpty || spaces < offset - line {
        try bytes.checkIndentation(indentation, from: line, to: offset)
      }
    }
    if breaks > 1 {
      text.append(contentsOf: repeatElement(Byte.lineFeed, count: breaks - 1))
    } else if !isEscaped {
      text.append(Byte.space)
    }
    return offset
  }

  private mutating func escape(at start: Int, in range: Range<Int>) throws(Finding) -> Int {
    guard let escape = Escape(in: bytes, at: start), start + escape.length <= range.upperBound
    else {
      throw Finding(.misread, at: start)
    }
    if escape.scalar.isForbidden {
      throw Finding(.forbiddenCharacter(escape.scalar), start..<start + escape.length)
    }
    text.append(contentsOf: UTF8.encode(escape.scalar).map(Array.init) ?? [])
    return start + escape.length
  }
}
