extension FlatBuilder {
  /// The sign that a key follows.
  mutating func key() -> Bool {
    if frame.kind == .aligned { guard close() else { return false } }
    guard frame.awaited == .key else { return false }
    frame.awaited = .keyText
    return true
  }

  /// The `:` after a key.
  mutating func colon(at start: Int) -> Bool {
    guard frame.awaited == .colon else { return false }
    if frame.kind == .flow {
      guard cursor.land(on: start), isIndented(frame.indentation) else { return false }
      let next = cursor.position &+ 1
      let mayTouch = frame.isKeyQuoted || next < bytes.count && bytes[next].isFlowIndicator
      guard mayTouch || cursor.isApart(1) else { return false }
    } else {
      guard cursor.landOnLine(on: start), cursor.isApart(1) else { return false }
    }
    frame.awaited = .value
    return cursor.take(Byte.colon)
  }

  /// The `-` before a value; it may begin a sequence that is aligned with its key.
  mutating func dash(at start: Int) -> Bool {
    guard cursor.land(on: start), cursor.isApart(1) else { return false }
    if frame.awaited == .value, frame.shape == .mapping, frame.kind == .block {
      guard isAtEntry, hasRoom,
        begin(.sequence, .aligned, indentation: frame.indentation)
      else { return false }
    }
    guard frame.awaited == .dash, frame.count == 0 || isAtEntry else { return false }
    frame.awaited = .value
    return cursor.take(Byte.dash)
  }

  mutating func comma(at start: Int) -> Bool {
    guard frame.awaited == .comma, cursor.land(on: start), isIndented(frame.indentation) else {
      return false
    }
    frame.awaited = frame.first
    return cursor.take(Byte.comma)
  }

  mutating func beginBlock(_ shape: FlatRecord.Shape, at start: Int) -> Bool {
    guard frame.awaited == .value, frame.kind != .flow, approach(start), cursor.isAtBlockStart
    else { return false }
    return begin(shape, .block, indentation: cursor.column)
  }

  mutating func endBlock() -> Bool {
    if frame.kind == .aligned { guard close() else { return false } }
    return frame.kind == .block && close()
  }

  mutating func beginFlow(_ shape: FlatRecord.Shape, at start: Int) -> Bool {
    guard frame.awaited == .value, approach(start) else { return false }
    let bracket = shape == .mapping ? UInt8(ascii: "{") : UInt8(ascii: "[")
    return begin(shape, .flow, indentation: frame.lineIndentation) && cursor.take(bracket)
  }

  mutating func endFlow(_ shape: FlatRecord.Shape, at start: Int) -> Bool {
    // After a comma, or between brackets, there may be nothing.
    let isComplete = frame.awaited == .comma || frame.awaited == frame.first
    guard frame.kind == .flow, frame.shape == shape, isComplete, cursor.land(on: start),
      isIndented(frame.indentation),
      cursor.take(shape == .mapping ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    else { return false }
    frame.awaited = .comma
    return close()
  }

  /// Begins a collection, for the node of which there must be room.
  private mutating func begin(
    _ shape: FlatRecord.Shape, _ kind: FlatFrame.Kind, indentation: Int
  ) -> Bool {
    guard enter(FlatFrame(kind, shape, node: count, indentation: indentation)) else {
      return false
    }
    add(FlatRecord(shape: shape, offset: 0, count: 0, next: 0))
    return true
  }

  /// Ends a collection; false where something is missing in it.
  private mutating func close() -> Bool {
    guard frame.awaited == frame.afterValue else { return false }
    leave()
    complete()
    return true
  }
}
