/// Reads a literal or folded scalar from the source by the rules of YAML 1.2, to compare it with
/// what libyaml has read.
struct BlockScalar {
  private enum Chomping { case strip, clip, keep }

  let bytes: [UInt8]
  /// The indentation of the collection around the scalar; -1 for the root.
  let parentIndentation: Int
  /// The text of the scalar.
  private(set) var text: [UInt8] = []
  /// Where the last line with text ends, or the header.
  private(set) var end: Int

  private var chomping = Chomping.clip
  private var explicitIndentation: Int?

  /// Reads the scalar whose `|` or `>` stands at `start`.
  init(bytes: [UInt8], at start: Int, parentIndentation: Int) throws(Finding) {
    self.bytes = bytes
    self.parentIndentation = parentIndentation
    end = start + 1
    let content = try readHeader(start)
    let indentation = try contentIndentation(of: start, from: content)
    try readLines(
      from: content, indentation: indentation, isFolded: bytes[start] == UInt8(ascii: ">"))
  }

  /// Reads the indicators after `|` or `>`.
  ///
  /// - Returns: where the first line of the text begins.
  private mutating func readHeader(_ start: Int) throws(Finding) -> Int {
    var offset = start + 1
    var hasChomping = false
    while offset < bytes.count, !bytes[offset].isBlankOrBreak {
      switch bytes[offset] {
      case UInt8(ascii: "1")...UInt8(ascii: "9") where explicitIndentation == nil:
        explicitIndentation = Int(bytes[offset] - Byte.zero)
      case Byte.dash where !hasChomping:
        chomping = .strip
        hasChomping = true
      case Byte.plus where !hasChomping:
        chomping = .keep
        hasChomping = true
      case Byte.hash: throw Finding(.commentNeedsSpace, at: offset)
      default: throw Finding(.unexpectedText, at: offset)
      }
      offset += 1
    }
    end = offset
    offset = bytes.afterBlanks(offset)
    if offset < bytes.count, bytes[offset] == Byte.hash { offset = bytes.endOfLine(offset) }
    guard offset < bytes.count else { return offset }
    guard bytes[offset].isBreak else { throw Finding(.unexpectedText, at: offset) }
    return bytes.afterBreak(offset)
  }

  /// The spaces before each line of text: as told, or as many as before the first line that is not
  /// empty.
  private func contentIndentation(of start: Int, from content: Int) throws(Finding) -> Int {
    if let explicitIndentation {
      // Readers do not agree on what it is counted from at the root.
      guard parentIndentation >= 0 else { throw Finding(.misread, start..<end) }
      return parentIndentation + explicitIndentation
    }
    var widest = 0
    var line = content
    while line < bytes.count {
      var offset = line
      while offset < bytes.count, bytes[offset] == Byte.space { offset += 1 }
      let spaces = offset - line
      guard offset < bytes.count, bytes[offset].isBreak else {
        if offset == bytes.count || spaces <= parentIndentation { break }
        // Empty lines must not be wider than the first line with text.
        guard widest <= spaces else { throw Finding(.notIndented, at: offset) }
        // libyaml wants an indentation that the root does not need.
        guard spaces > 0 else { throw Finding(.misread, at: offset) }
        return spaces
      }
      widest = max(widest, spaces)
      line = bytes.afterBreak(offset)
    }
    return max(widest, parentIndentation + 1)
  }

  private mutating func readLines(
    from start: Int, indentation: Int, isFolded: Bool
  ) throws(Finding) {
    var emptyLines = 0
    var isFirst = true
    var wasSpaced = false
    var line = start
    while line < bytes.count {
      var offset = line
      while offset < bytes.count, offset - line < indentation, bytes[offset] == Byte.space {
        offset += 1
      }
      guard offset < bytes.count else { break }
      if bytes[offset].isBreak {
        emptyLines += 1
        line = bytes.afterBreak(offset)
        continue
      }
      guard offset - line == indentation else {
        if bytes[offset] == Byte.tab { throw Finding(.tabIndentation, at: offset) }
        break
      }
      let isSpaced = bytes[offset].isBlank
      let isJoined = isFolded && !isFirst && !isSpaced && !wasSpaced
      if isJoined, emptyLines == 0 { text.append(Byte.space) }
      appendBreaks(isFirst || isJoined ? emptyLines : emptyLines + 1)
      end = bytes.endOfLine(offset)
      text += bytes[offset..<end]
      (emptyLines, isFirst, wasSpaced) = (0, false, isSpaced)
      line = end < bytes.count ? bytes.afterBreak(end) : end
    }
    let lastBreak = isFirst ? 0 : 1
    switch chomping {
    case .strip: break
    case .clip: appendBreaks(lastBreak)
    case .keep: appendBreaks(lastBreak + emptyLines)
    }
  }

  private mutating func appendBreaks(_ count: Int) {
    text.append(contentsOf: repeatElement(Byte.lineFeed, count: count))
  }
}
