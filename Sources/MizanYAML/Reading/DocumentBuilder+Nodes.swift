extension DocumentBuilder {
  /// Takes what stands before a node: separation, and the `-`, `,` or `:` that its place asks for.
  ///
  /// - Parameters:
  ///   - start: the code point where the node begins; `nil` for one without text.
  ///   - mayAlign: whether it is a block sequence, which may stand in the column of its key.
  /// - Throws: what stands there instead.
  mutating func approach(_ start: Int?, mayAlign: Bool = false) throws(Finding) {
    try takeBefore(start, mayAlign: mayAlign)
    guard storage.nodes.count < limits.nodes else {
      throw Finding(.tooManyNodes(limit: limits.nodes), at: cursor.position)
    }
  }

  private mutating func takeBefore(_ start: Int?, mayAlign: Bool) throws(Finding) {
    var indentation = frame.lineIndentation
    switch frame.context {
    case .document: break
    case .blockSequence:
      try takeDash()
    case .blockMapping where frame.awaitsKey:
      guard let start else { return try cursor.skipSeparation() }
      try cursor.land(on: start)
      if frame.children > 0 { try cursor.checkBlockEntry(column: frame.indentation) }
      return
    case .blockMapping:
      try takeBlockColon()
      if mayAlign { indentation -= 1 }
    case .flowMapping where !frame.awaitsKey:
      try takeFlowColon(isNeeded: start != nil)
    case .flowSequence, .flowMapping:
      if frame.children > 0 { try cursor.take(Byte.comma, indentation: indentation) }
    case .flowPair:
      if !frame.awaitsKey { try takeFlowColon(isNeeded: true) }
    }
    guard let start else { return }
    try cursor.land(on: start)
    try cursor.checkIndentation(indentation)
  }

  private mutating func takeDash() throws(Finding) {
    try cursor.skipSeparation()
    guard cursor.isAt(Byte.dash), cursor.bytes.isBlankOrEnd(cursor.position + 1) else {
      throw cursor.unexpected()
    }
    if frame.children > 0 { try cursor.checkBlockEntry(column: frame.indentation) }
    cursor.takeIndicator()
  }

  private mutating func takeBlockColon() throws(Finding) {
    cursor.skipBlanks()
    guard cursor.isAt(Byte.colon) else { throw cursor.unexpected() }
    guard cursor.bytes.isBlankOrEnd(cursor.position + 1) else {
      throw Finding(.colonNeedsSpace, at: cursor.position)
    }
    cursor.takeIndicator()
  }

  /// Takes the `:` of a flow mapping, which may touch the value only after a quote or a bracket.
  private mutating func takeFlowColon(isNeeded: Bool) throws(Finding) {
    try cursor.skipSeparation()
    guard cursor.isAt(Byte.colon) else {
      if isNeeded { throw cursor.unexpected() }
      return
    }
    // A key of `[key: value]` and its colon are on one line.
    if frame.context == .flowPair, cursor.isFirstOnLine { throw cursor.unexpected() }
    try cursor.checkIndentation(frame.indentation)
    let next = cursor.position + 1
    let isApart =
      cursor.bytes.isBlankOrEnd(next) || cursor.bytes[next].isFlowIndicator || frame.endsInQuote
    guard isApart else { throw Finding(.colonNeedsSpace, at: cursor.position) }
    cursor.takeIndicator()
  }

  /// Adds a record.
  ///
  /// - Returns: its index.
  @inline(__always)
  mutating func add(_ record: Record) -> Int {
    storage.nodes.append(record)
    return storage.nodes.count - 1
  }

  /// Counts a node that is complete in the collection around it.
  @inline(__always)
  mutating func complete(endsInQuote: Bool) {
    frame.children += 1
    frame.endsInQuote = endsInQuote
  }
}
