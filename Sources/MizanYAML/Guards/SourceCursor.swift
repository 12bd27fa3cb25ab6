/// Follows the events of libyaml through the source and lets nothing stand between them but what
/// YAML 1.2 allows there.
///
/// What only looks is `mutating` too where it is not small: the compiler then passes an address
/// instead of a copy.
struct SourceCursor: ~Copyable {
  let bytes: [UInt8]
  private let isASCII: Bool
  /// Where the text goes on.
  private(set) var position: Int
  /// The code points before `position`: what libyaml counts in.
  private(set) var index = 0
  /// The line of `position`, from 1.
  private var line: UInt32 = 1
  /// Where that line begins.
  private(set) var lineStart: Int
  private var lineStartIndex = 0
  /// Where the last thing ended that is neither space nor comment.
  private(set) var lastEnd: Int
  /// The same, as line and column.
  private(set) var lastEndPoint: Point
  /// Whether that was the `-` of a sequence.
  private(set) var isAfterDash = false
  /// Where the last tab in the separation was.
  private(set) var lastTab = -1

  init(_ source: SourceText) {
    bytes = source.bytes
    isASCII = source.isASCII
    position = source.start
    lineStart = source.start
    lastEnd = source.start
    lastEndPoint = Point(line: 1, column: 1)
    take(to: source.afterDirectives)
  }

  /// The line and column of `position`.
  var point: Point { Point(line: line, column: UInt32(index - lineStartIndex + 1)) }

  /// Whether only space stands before `position` on its line.
  var isFirstOnLine: Bool { lineStart >= lastEnd }

  /// How far `position` is from the start of its line, in bytes.
  var column: Int { position - lineStart }

  var isAtEnd: Bool { position >= bytes.count }

  func isAt(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

  /// Takes spaces, tabs, line breaks and comments.
  mutating func skipSeparation() throws(Finding) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Byte.space {
        var end = position + 1
        while end < bytes.count, bytes[end] == Byte.space { end += 1 }
        skip(to: end)
      } else if byte == Byte.tab {
        lastTab = position
        skip(to: position + 1)
      } else if byte.isBreak {
        skipBreak()
      } else if byte == Byte.hash {
        guard position == lineStart || bytes[position - 1].isBlank else {
          throw Finding(.commentNeedsSpace, at: position)
        }
        let end = bytes.endOfLine(position)
        index += codePoints(position..<end)
        position = end
      } else {
        return
      }
    }
  }

  /// Takes spaces and tabs.
  mutating func skipBlanks() { skip(to: bytes.afterBlanks(position)) }

  /// Takes so many code points, all on one line, that reach to `end`.
  mutating func take(to end: Int, codePoints: Int) {
    index += codePoints
    position = end
    lastEnd = end
    lastEndPoint = point
    isAfterDash = false
  }

  /// Takes what reaches to `end`, on any number of lines.
  mutating func take(to end: Int) {
    var text = position
    while position < end {
      if bytes[position].isBreak {
        index += codePoints(text..<position)
        skipBreak()
        text = position
      } else {
        position += 1
      }
    }
    take(to: position, codePoints: codePoints(text..<position))
  }

  /// Takes an indicator of one byte.
  mutating func takeIndicator() {
    take(to: position + 1, codePoints: 1)
    isAfterDash = bytes[position - 1] == Byte.dash
  }

  /// The offset of a code point that comes later on.
  func offset(of index: Int) -> Int {
    bytes.offset(position, plus: index - self.index, isASCII: isASCII)
  }

  private mutating func skip(to end: Int) {
    index += end - position
    position = end
  }

  private mutating func skipBreak() {
    skip(to: bytes.afterBreak(position))
    line += 1
    lineStart = position
    lineStartIndex = index
  }

  private func codePoints(_ range: Range<Int>) -> Int {
    isASCII ? range.count : bytes[range].codePoints
  }
}
