/// Follows the tokens of libyaml through the source, as a `SourceCursor` does, and takes between them only spaces,
/// line breaks and comments.
struct FlatCursor: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the text goes on.
  private(set) var position: Int
  /// What is to be taken from `position` to count code points, as libyaml does: the bytes before the text, and those
  /// that go on with a character.
  private var more: Int
  /// Where the line of `position` begins.
  private var lineStart: Int
  /// Where the last thing ended that is neither space nor comment.
  private var lastEnd: Int
  /// Whether that was the `-` of a sequence.
  private var isAfterDash = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int) {
    self.bytes = bytes
    (position, more, lineStart, lastEnd) = (start, start, start, start)
  }

  /// The code points before `position`.
  var index: Int { position &- more }

  /// Whether only space stands before `position` on its line.
  var isFirstOnLine: Bool { lineStart >= lastEnd }

  /// Whether a block collection may begin here: on a line of its own, or right after a `-`.
  var isAtBlockStart: Bool { isFirstOnLine || isAfterDash }

  /// How far `position` is from the start of its line, in bytes.
  var column: Int { position &- lineStart }

  var isAtEnd: Bool { position >= bytes.count }

  /// Whether the file ends, a line ends or white space stands so far after `position`.
  func isApart(_ distance: Int) -> Bool {
    let offset = position &+ distance
    return offset >= bytes.count || bytes[offset].isBlankOrBreak
  }

  /// Takes spaces, line breaks and comments up to a code point.
  ///
  /// - Returns: whether nothing else stands before it.
  @inline(__always)
  mutating func land(on index: Int) -> Bool { skipSeparation() && self.index == index }

  /// Takes spaces up to a code point of the same line.
  ///
  /// - Returns: whether nothing else stands before it.
  @inline(__always)
  mutating func landOnLine(on index: Int) -> Bool {
    while position < bytes.count, bytes[position] == Byte.space { position &+= 1 }
    return self.index == index
  }

  /// Takes spaces, line breaks and comments.
  ///
  /// - Returns: false for a tab, a carriage return alone, or a comment without a space before it.
  @inline(__always)
  mutating func skipSeparation() -> Bool {
    while position < bytes.count {
      switch bytes[position] {
      case Byte.space: position &+= 1
      case Byte.lineFeed:
        position &+= 1
        lineStart = position
      case Byte.carriageReturn, Byte.hash: guard skipRarer() else { return false }
      case Byte.tab: return false
      default: return true
      }
    }
    return true
  }

  private mutating func skipRarer() -> Bool {
    guard bytes[position] == Byte.hash else {
      position &+= 1
      return position < bytes.count && bytes[position] == Byte.lineFeed
    }
    guard position == lineStart || bytes[position &- 1] == Byte.space else { return false }
    while position < bytes.count, !bytes[position].isBreak {
      if bytes[position].continuesCharacter { more &+= 1 }
      position &+= 1
    }
    return true
  }

  /// Takes an indicator if it stands here.
  @inline(__always)
  mutating func take(_ indicator: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == indicator else { return false }
    take(bytes: 1)
    isAfterDash = indicator == Byte.dash
    return true
  }

  /// Takes so many bytes on one line.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - continuing: how many of them go on with a character.
  @inline(__always)
  mutating func take(bytes count: Int, continuing: Int = 0) {
    position &+= count
    more &+= continuing
    lastEnd = position
    isAfterDash = false
  }

  /// Takes what reaches to an offset, on any number of lines.
  mutating func take(to end: Int) {
    var continuing = 0
    for offset in position..<end {
      if bytes[offset].isBreak { lineStart = offset + 1 }
      if bytes[offset].continuesCharacter { continuing += 1 }
    }
    take(bytes: end - position, continuing: continuing)
  }
}
