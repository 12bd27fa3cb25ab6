extension DocumentBuilder {
  /// - Parameters:
  ///   - isFlow: whether the collection is in brackets or braces, or the pair of `[key: value]`.
  ///   - hasProperties: whether it has an anchor or a tag.
  mutating func beginCollection(
    _ shape: Record.Shape, isFlow: Bool, hasProperties: Bool, _ extent: Extent
  ) throws(Finding) {
    let isPair = isFlow && shape == .mapping && extent.isEmpty
    try approach(extent.start.index, mayAlign: shape == .sequence && !isFlow)
    if hasProperties { try reportProperties() }
    guard outer.count < limits.depth else {
      throw Finding(.tooDeep(limit: limits.depth), at: cursor.position)
    }
    let node = try add(Record(shape: shape, extent))
    let context: Frame.Context
    let indentation: Int
    if isFlow {
      context = isPair ? .flowPair : shape == .mapping ? .flowMapping : .flowSequence
      indentation = frame.lineIndentation
      if !isPair { try takeOpening(shape == .mapping ? UInt8(ascii: "{") : UInt8(ascii: "[")) }
    } else {
      try cursor.checkBlockStart()
      context = shape == .mapping ? .blockMapping : .blockSequence
      indentation = cursor.column
    }
    outer.append(frame)
    frame = Frame(context, node: node, indentation: indentation, firstKey: keys.count)
  }

  mutating func endCollection(_ extent: Extent) throws(Finding) {
    let ended = frame
    var record = storage.nodes[ended.node]
    switch ended.context {
    case .flowSequence, .flowMapping:
      try takeClosing(ended.context == .flowMapping ? UInt8(ascii: "}") : UInt8(ascii: "]"))
      record.end(at: extent.end)
    default:
      // libyaml ends these where the next thing begins.
      record.end(with: storage.nodes[ended.lastChild])
    }
    record.count = UInt32(ended.isMapping ? ended.children / 2 : ended.children)
    record.next = UInt32(storage.nodes.count)
    storage.nodes[ended.node] = record
    if ended.isMapping { reportDuplicateKeys(since: ended.firstKey) }
    frame = outer.removeLast()
    if frame.awaitsKey { report(.complexKey, at: record.place) }
    complete(ended.node, endsInQuote: ended.isFlow)
  }

  private mutating func takeOpening(_ bracket: UInt8) throws(Finding) {
    guard cursor.isAt(bracket) else { throw cursor.unexpected() }
    cursor.takeIndicator()
  }

  private mutating func takeClosing(_ bracket: UInt8) throws(Finding) {
    try cursor.skipSeparation()
    if frame.children > 0, cursor.isAt(Byte.comma) {
      try cursor.take(Byte.comma, indentation: frame.indentation)
    }
    try cursor.take(bracket, indentation: frame.indentation)
  }
}
