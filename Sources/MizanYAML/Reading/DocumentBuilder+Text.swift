extension DocumentBuilder {
  /// Compares the text with the source and takes it there.
  ///
  /// - Returns: whether it is known to be printable ASCII.
  /// - Throws: what is not as YAML 1.2 has it.
  @inline(__always)
  mutating func checkText(
    _ text: UnsafeBufferPointer<UInt8>, of record: inout Record, _ extent: Extent
  ) throws(Finding) -> Bool {
    let start = cursor.position
    let first = source.bytes[start]
    switch record.shape {
    case .literal, .folded:
      if first != Byte.anchor, first != Byte.tag {
        try checkBlock(text)
        return false
      }
    case .plain:
      try checkPlainStart()
      if let isPrintable = takeVerbatim(text, quotes: 0, &record, extent) { return isPrintable }
    case .singleQuoted, .doubleQuoted:
      let quote = record.shape == .singleQuoted ? Byte.singleQuote : Byte.doubleQuote
      if first == quote, let isPrintable = takeVerbatim(text, quotes: 1, &record, extent) {
        return isPrintable
      }
    case .sequence, .mapping: break
    }
    let end = cursor.offset(of: extent.end)
    if first == Byte.anchor || first == Byte.tag {
      try reportProperties()
    } else {
      try checkFolded(text, of: record, start..<end)
    }
    cursor.take(to: end)
    return false
  }

  /// Takes text that stands in the source as it is, on one line; most does.
  ///
  /// It is not copied: the arena begins with the source.
  ///
  /// - Returns: whether it is printable ASCII; `nil` if it does not stand there so.
  @inline(__always)
  private mutating func takeVerbatim(
    _ text: UnsafeBufferPointer<UInt8>, quotes: Int, _ record: inout Record, _ extent: Extent
  ) -> Bool? {
    let codePoints = extent.end - extent.start
    let start = cursor.position
    let end = start + text.count + 2 * quotes
    guard end <= source.bytes.count else { return nil }
    let comparison = TextComparison(text, in: source.bytes, at: start + quotes)
    // Text that is only the beginning of what libyaml took has fewer code points.
    let length = comparison.isPrintable ? text.count : text.codePoints
    guard comparison.isSame, length + 2 * quotes == codePoints else { return nil }
    if quotes > 0, source.bytes[end - 1] != source.bytes[start] { return nil }
    record.offset = UInt32(start + quotes)
    cursor.take(to: end, codePoints: codePoints)
    return comparison.isPrintable
  }

  /// Compares plain or quoted text on several lines, or with escapes.
  private mutating func checkFolded(
    _ text: UnsafeBufferPointer<UInt8>, of record: Record, _ range: Range<Int>
  ) throws(Finding) {
    let isOnOneLine = !source.bytes[range].contains { $0.isBreak }
    if !isOnOneLine, frame.awaitsKey, frame.context != .flowMapping {
      throw Finding(.unexpectedText, range)
    }
    var inner = range
    if record.shape != .plain {
      let quote = record.shape == .singleQuoted ? Byte.singleQuote : Byte.doubleQuote
      let isQuoted =
        range.count >= 2 && source.bytes[range.lowerBound] == quote
        && source.bytes[range.upperBound - 1] == quote
      guard isQuoted else { throw Finding(.misread, range) }
      inner = range.lowerBound + 1..<range.upperBound - 1
    }
    var scalar = FlowScalar(
      bytes: source.bytes, shape: record.shape, indentation: frame.lineIndentation)
    try scalar.read(inner)
    guard scalar.text.elementsEqual(text) else { throw Finding(.misread, range) }
  }

  /// Checks that plain text may begin as it does.
  @inline(__always)
  private mutating func checkPlainStart() throws(Finding) {
    let first = source.bytes[cursor.position]
    if first == Byte.dash || first == Byte.question || first == Byte.colon {
      let next = cursor.position + 1
      let isLone =
        source.bytes.isBlankOrEnd(next) || frame.isFlow && source.bytes[next].isFlowIndicator
      if isLone { throw Finding(.loneIndicator(Unicode.Scalar(first)), at: cursor.position) }
    } else if first.isIndicator, first != Byte.anchor, first != Byte.tag {
      throw cursor.unexpected()
    }
  }

  /// Compares a literal or folded scalar with the source and takes it to its last text.
  private mutating func checkBlock(_ text: UnsafeBufferPointer<UInt8>) throws(Finding) {
    let start = cursor.position
    guard !frame.isFlow, !frame.awaitsKey else { throw cursor.unexpected() }
    let scalar = try BlockScalar(
      bytes: source.bytes, at: start, parentIndentation: frame.indentation)
    guard scalar.text.elementsEqual(text) else { throw Finding(.misread, at: start) }
    cursor.take(to: scalar.end)
  }
}
