#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

extension FlatBuilder {
  /// A scalar with the text that libyaml has read, which is lent for the call.
  @inline(__always)
  mutating func scalar(
    _ style: Record.Shape, _ text: UnsafeBufferPointer<UInt8>, _ extent: Extent
  ) -> Bool {
    guard approach(extent.start), text.count <= limits.scalarBytes else { return false }
    let isPlain = style == .plain
    let start = cursor.position
    guard !isPlain || mayBeginPlain(start) else { return false }
    let quotes = isPlain ? 0 : 1
    var offset = start &+ quotes
    if let continuing = verbatim(style, text, extent, at: start) {
      cursor.take(bytes: text.count &+ 2 &* quotes, continuing: continuing)
    } else {
      guard frame.awaited == .value, readElsewhere(style, text, extent) else { return false }
      offset = arena.count
      arena.append(contentsOf: text)
    }
    add(
      FlatRecord(
        shape: isPlain ? .plain : .quoted, offset: UInt32(truncatingIfNeeded: offset),
        count: UInt32(truncatingIfNeeded: text.count),
        next: UInt32(truncatingIfNeeded: count &+ 1)))
    if frame.awaited == .value {
      complete()
    } else {
      frame.awaited = .colon
      frame.isKeyQuoted = !isPlain
    }
    return true
  }

  /// Whether text stands in the source as it is, on one line; most does.
  ///
  /// - Returns: how many of its bytes go on with a character; `nil` if it does not stand there so.
  @inline(__always)
  private func verbatim(
    _ style: Record.Shape, _ text: UnsafeBufferPointer<UInt8>, _ extent: Extent, at start: Int
  ) -> Int? {
    let quote: UInt8
    switch style {
    case .plain: quote = 0
    case .singleQuoted: quote = Byte.singleQuote
    case .doubleQuoted: quote = Byte.doubleQuote
    default: return nil
    }
    let quotes = quote == 0 ? 0 : 1
    let end = start &+ text.count &+ 2 &* quotes
    guard end <= bytes.count, let source = bytes.baseAddress, let own = text.baseAddress else {
      return nil
    }
    if quotes > 0, bytes[start] != quote || bytes[end &- 1] != quote { return nil }
    guard memcmp(source + start + quotes, own, text.count) == 0 else { return nil }
    // libyaml counts characters: as many as bytes are ASCII. Text that is only the beginning of what it took has
    // fewer.
    let continuing = end &- start &- (extent.end &- extent.start)
    guard continuing != 0 else { return 0 }
    return continuing == text.count &- text.codePoints ? continuing : nil
  }

  /// Checks that plain text may begin as it does.
  @inline(__always)
  private func mayBeginPlain(_ start: Int) -> Bool {
    let first = bytes[start]
    if first == Byte.dash || first == Byte.question || first == Byte.colon {
      let next = start &+ 1
      let isLone =
        next >= bytes.count || bytes[next].isBlankOrBreak
        || frame.kind == .flow && bytes[next].isFlowIndicator
      return !isLone
    }
    return !first.isIndicator
  }

  /// Reads what stands on several lines, or with escapes, and compares the text.
  ///
  /// - Returns: whether YAML 1.2 reads it the same.
  private mutating func readElsewhere(
    _ style: Record.Shape, _ text: UnsafeBufferPointer<UInt8>, _ extent: Extent
  ) -> Bool {
    let start = cursor.position
    if style == .literal || style == .folded {
      guard frame.kind != .flow,
        let scalar = try? BlockScalar(
          bytes: source.bytes, at: start, parentIndentation: frame.indentation),
        scalar.text.elementsEqual(text)
      else { return false }
      cursor.take(to: scalar.end)
      return true
    }
    let end = source.bytes.offset(
      start, plus: extent.end - extent.start, isASCII: source.isASCII)
    var scalar = FlowScalar(
      bytes: source.bytes, shape: style, indentation: frame.lineIndentation)
    guard let inner = range(of: style, start..<end), (try? scalar.read(inner)) != nil,
      scalar.text.elementsEqual(text)
    else { return false }
    cursor.take(to: end)
    return true
  }

  /// Text without its quotes; `nil` where it has none of its kind.
  private func range(of style: Record.Shape, _ range: Range<Int>) -> Range<Int>? {
    guard style != .plain else { return range }
    let quote = style == .singleQuoted ? Byte.singleQuote : Byte.doubleQuote
    guard range.count >= 2, bytes[range.lowerBound] == quote, bytes[range.upperBound - 1] == quote
    else { return nil }
    return range.lowerBound + 1..<range.upperBound - 1
  }
}
