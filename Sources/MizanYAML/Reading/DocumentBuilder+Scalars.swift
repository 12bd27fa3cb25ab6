extension DocumentBuilder {
  /// - Parameter text: what libyaml has read, lent for the call.
  mutating func scalar(
    _ shape: Record.Shape, _ text: UnsafeBufferPointer<UInt8>, _ extent: Extent
  ) throws(Finding) {
    if shape == .plain, text.isEmpty, extent.isEmpty { return try emptyScalar(extent) }
    try approach(extent.start.index)
    guard text.count <= limits.scalarBytes else {
      throw Finding(.scalarTooLong(limit: limits.scalarBytes), at: cursor.position)
    }
    var record = Record(shape: shape, extent)
    record.offset = UInt32(storage.bytes.count)
    record.count = UInt32(text.count)
    record.next = UInt32(storage.nodes.count + 1)
    let isPrintable = try checkText(text, of: &record, extent)
    if record.offset == storage.bytes.count { storage.bytes.append(contentsOf: text) }
    let node = try add(record)
    if frame.awaitsKey { addKey(text, node, record, isPrintable: isPrintable) }
    complete(node, endsInQuote: shape != .plain)
  }

  private mutating func emptyScalar(_ extent: Extent) throws(Finding) {
    try approach(nil)
    var record = Record(shape: .plain, extent)
    record.offset = UInt32(storage.bytes.count)
    record.next = UInt32(storage.nodes.count + 1)
    if extent.start.index >= source.endIndex {
      // The line feed that was added is no place in the file.
      record.place = place(of: source.end..<source.end)
    }
    let node = try add(record)
    if frame.awaitsKey { report(.emptyKey, at: record.place) }
    complete(node, endsInQuote: false)
  }

  /// Compares the text with the source and takes it there.
  ///
  /// - Returns: whether it is known to be printable ASCII.
  @inline(__always)
  private mutating func checkText(
    _ text: UnsafeBufferPointer<UInt8>, of record: inout Record, _ extent: Extent
  ) throws(Finding) -> Bool {
    let start = cursor.position
    let first = source.bytes[start]
    switch record.shape {
    case .literal, .folded:
      if first != Byte.anchor, first != Byte.tag {
        try checkBlock(text, of: &record, extent)
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
    let end = cursor.offset(of: extent.end.index)
    if first == Byte.anchor || first == Byte.tag {
      try reportProperties()
      // A tag may reach farther than libyaml has it.
      let end = max(end, cursor.position)
      cursor.take(to: end, lineStart: source.bytes.startOfLine(end))
    } else {
      try checkFolded(text, of: record, start..<end, extent)
    }
    return false
  }

  /// Takes text that stands in the source as it is, on one line; most does. It is not copied: the
  /// arena begins with the source.
  ///
  /// - Returns: whether it is printable ASCII; `nil` if it does not stand there so.
  @inline(__always)
  private mutating func takeVerbatim(
    _ text: UnsafeBufferPointer<UInt8>, quotes: Int, _ record: inout Record, _ extent: Extent
  ) -> Bool? {
    let codePoints = extent.end.index - extent.start.index
    let start = cursor.position
    let end = start + text.count + 2 * quotes
    guard extent.start.line == extent.end.line, end <= source.bytes.count else { return nil }
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
    _ text: UnsafeBufferPointer<UInt8>, of record: Record, _ range: Range<Int>, _ extent: Extent
  ) throws(Finding) {
    let isOnOneLine = extent.start.line == extent.end.line
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
    cursor.take(to: range.upperBound, lineStart: scalar.lastLine)
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

  /// Compares a literal or folded scalar, and ends its place after its last text.
  private mutating func checkBlock(
    _ text: UnsafeBufferPointer<UInt8>, of record: inout Record, _ extent: Extent
  ) throws(Finding) {
    let start = cursor.position
    guard !frame.isFlow, !frame.awaitsKey else { throw cursor.unexpected() }
    let scalar = try BlockScalar(
      bytes: source.bytes, at: start, parentIndentation: frame.indentation)
    guard scalar.text.elementsEqual(text) else { throw Finding(.misread, at: start) }
    cursor.take(to: scalar.end, lineStart: scalar.end)
    let column = scalar.lineBreaks == 0 ? extent.start.column : 0
    record.end(
      at: Mark(
        index: 0, line: extent.start.line + UInt32(scalar.lineBreaks),
        column: column + UInt32(source.bytes[scalar.lastLine].codePoints)))
  }
}
