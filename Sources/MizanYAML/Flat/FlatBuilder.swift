/// Builds flat nodes from the tokens of libyaml, and checks each of them against the source.
///
/// Each step says whether it could be sure that YAML 1.2 reads the same; the first that could not ends the reading.
struct FlatBuilder: ~Copyable {
  let source: SourceText
  /// Those of the source.
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: Limits
  var nodes: [FlatRecord]
  var arena: [UInt8]
  /// The collection that is being read, and those around it, outermost first.
  var frame = FlatFrame.document
  var outer: [FlatFrame] = []
  var cursor: FlatCursor
  /// Whether the document began with `---`.
  private var isMarked = false

  init(
    _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, _ limits: Limits,
    nodes: consuming [FlatRecord], arena: consuming [UInt8]
  ) {
    (self.source, self.bytes, self.limits) = (source, bytes, limits)
    (self.nodes, self.arena) = (nodes, arena)
    cursor = FlatCursor(bytes, start: source.start)
  }

  /// What was read.
  consuming func finish() -> (nodes: [FlatRecord], arena: [UInt8]) { (nodes, arena) }

  /// The `---` of the document.
  mutating func beginDocument(at start: Int) -> Bool {
    guard !isMarked, frame.kind == .document, frame.awaited == .value else { return false }
    isMarked = true
    return takeMarker(Byte.dash, at: start)
  }

  /// The `...` after the document.
  mutating func endDocument(at start: Int) -> Bool {
    frame.awaited == .nothing && takeMarker(Byte.dot, at: start)
  }

  private mutating func takeMarker(_ byte: UInt8, at start: Int) -> Bool {
    guard cursor.land(on: start), cursor.column == 0, cursor.position + 3 <= bytes.count,
      cursor.isApart(3)
    else { return false }
    let marker = bytes[cursor.position..<cursor.position + 3]
    cursor.take(bytes: 3)
    return marker.allSatisfy { $0 == byte }
  }

  /// Whether there is a document, and nothing after it.
  mutating func endStream() -> Bool {
    frame.awaited == .nothing && cursor.skipSeparation() && cursor.isAtEnd
  }

  /// Takes what stands before a value, or before the text of a key.
  @inline(__always)
  mutating func approach(_ start: Int) -> Bool {
    guard cursor.land(on: start), nodes.count < limits.nodes else { return false }
    switch frame.awaited {
    case .value: return isIndented(frame.lineIndentation)
    case .keyText:
      guard frame.kind != .flow else { return isIndented(frame.indentation) }
      return frame.count == 0 || cursor.isFirstOnLine && cursor.column == frame.indentation
    default: return false
    }
  }

  /// Whether what begins a line here has enough spaces before it.
  @inline(__always)
  func isIndented(_ spaces: Int) -> Bool { !cursor.isFirstOnLine || cursor.column >= spaces }

  /// Counts a value that is complete in the collection around it.
  @inline(__always)
  mutating func complete() {
    frame.count &+= 1
    frame.awaited = frame.afterValue
  }
}
