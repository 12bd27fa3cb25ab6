/// Follows the events of libyaml through the source and lets nothing stand between them but what
/// YAML 1.2 allows there.
struct SourceCursor: ~Copyable {
  let bytes: [UInt8]
  private let isASCII: Bool
  /// Where the text goes on.
  private(set) var position: Int
  /// The code points before `position`: what libyaml counts in.
  private(set) var index: Int
  /// Where the line of `position` begins.
  private(set) var lineStart: Int
  /// Where the last tab in the separation was.
  private(set) var lastTab = -1
  /// Where the last thing ended that is neither space nor comment.
  private(set) var lastEnd: Int
  /// Whether that was the `-` of a sequence.
  private(set) var isAfterDash = false

  init(_ source: SourceText) {
    bytes = source.bytes
    isASCII = source.isASCII
    position = source.start
    index = 0
    lineStart = source.start
    lastEnd = source.start
    take(to: source.afterDirectives, lineStart: source.afterDirectives)
  }

  /// Whether only space stands before `position` on its line.
  var isFirstOnLine: Bool { lineStart >= lastEnd }

  /// How far `position` is from the start of its line, in bytes.
  var column: Int { position - lineStart }

  var isAtEnd: Bool { position >= bytes.count }

  func isAt(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

  /// Whether `---` or `...` stands here, at the start of a line.
  func isAtMarker(_ byte: UInt8) -> Bool {
    column == 0 && position + 2 < bytes.count
      && bytes[position..<position + 3].allSatisfy { $0 == byte }
      && bytes.isBlankOrEnd(position + 3)
  }

  /// Takes spaces, tabs, line breaks and comments.
  mutating func skipSeparation() throws(Finding) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Byte.space {
        take(blankTo: position + 1)
      } else if byte == Byte.tab {
        lastTab = position
        take(blankTo: position + 1)
      } else if byte.isBreak {
        take(blankTo: bytes.afterBreak(position))
        lineStart = position
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
  mutating func skipBlanks() {
    take(blankTo: bytes.afterBlanks(position))
  }

  private mutating func take(blankTo end: Int) {
    index += end - position
    position = end
  }

  /// Takes what reaches to `end`, with the last of its lines beginning at `lineStart`.
  mutating func take(to end: Int, lineStart: Int? = nil) {
    take(to: end, codePoints: codePoints(position..<end))
    if let lineStart { self.lineStart = lineStart }
  }

  /// Takes so many code points, all on one line, that reach to `end`.
  mutating func take(to end: Int, codePoints: Int) {
    index += codePoints
    position = end
    lastEnd = end
    isAfterDash = false
  }

  /// Takes an indicator of one byte.
  mutating func takeIndicator() {
    take(to: position + 1, codePoints: 1)
    isAfterDash = bytes[position - 1] == Byte.dash
  }

  /// Takes separation up to the code point `index`.
  @inline(__always)
  mutating func land(on index: Int) throws(Finding) {
    try skipSeparation()
    guard self.index == index else { throw unexpected() }
  }

  /// Takes separation and then `byte`, indented by `indentation` spaces if it begins a line.
  mutating func take(_ byte: UInt8, indentation: Int) throws(Finding) {
    try skipSeparation()
    guard isAt(byte) else { throw unexpected() }
    try checkIndentation(indentation)
    takeIndicator()
  }

  /// The offset of a code point that comes later on.
  func offset(of index: Int) -> Int {
    bytes.offset(position, plus: index - self.index, isASCII: isASCII)
  }

  /// What is said of text where an indicator or a value should be.
  @inline(never)
  mutating func unexpected() -> Finding {
    guard position < bytes.count else { return Finding(.unexpectedText, position..<position) }
    guard isAt(Byte.question) else { return Finding(.unexpectedText, at: position) }
    let isIndicator = bytes.isBlankOrEnd(position + 1)
    return Finding(isIndicator ? .explicitKey : .loneIndicator("?"), at: position)
  }

  private func codePoints(_ range: Range<Int>) -> Int {
    isASCII ? range.count : bytes[range].codePoints
  }
}
