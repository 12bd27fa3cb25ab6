extension DocumentBuilder {
  /// Begins a collection.
  ///
  /// A flow collection is in brackets or braces, or it is the one pair of `[key: value]`; that has
  /// no extent of its own. Properties are an anchor or a tag.
  mutating func beginCollection(
    _ shape: Record.Shape, isFlow: Bool, hasProperties: Bool, _ extent: Extent
  ) throws(Finding) {
    let isPair = isFlow && shape == .mapping && extent.isEmpty
    try approach(extent.start, mayAlign: shape == .sequence && !isFlow)
    let start = cursor.point
    if hasProperties { try reportProperties() }
    guard outer.count < limits.depth else {
      throw Finding(.tooDeep(limit: limits.depth), at: cursor.position)
    }
    let node = add(Record(shape, at: start))
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

  mutating func endCollection() throws(Finding) {
    let ended = frame
    switch ended.context {
    case .flowSequence: try takeClosing(UInt8(ascii: "]"))
    case .flowMapping: try takeClosing(UInt8(ascii: "}"))
    default: break
    }
    var record = storage.nodes[ended.node]
    record.count = UInt32(ended.isMapping ? ended.children / 2 : ended.children)
    record.next = UInt32(storage.nodes.count)
    record.end = cursor.lastEndPoint
    storage.nodes[ended.node] = record
    if ended.isMapping { reportDuplicateKeys(since: ended.firstKey) }
    frame = outer.removeLast()
    if frame.awaitsKey { report(.complexKey, at: record.place) }
    complete(endsInQuote: ended.isFlow)
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
