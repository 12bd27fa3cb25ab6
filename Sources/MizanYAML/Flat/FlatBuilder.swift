/// Builds flat nodes from the tokens of libyaml, and checks each of them against the source.
///
/// Each step says whether it could be sure that YAML 1.2 reads the same; the first that could not ends the reading.
struct FlatBuilder: ~Copyable {
  let source: SourceText
  /// Those of the source.
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: Limits
  private let room: Room
  /// The nodes that there are.
  private(set) var count = 0
  var arena: [UInt8]
  /// The collection that is being read.
  var frame = FlatFrame.document
  /// Those around it.
  private var depth = 0
  var cursor: FlatCursor
  /// Whether the document began with `---`.
  private var isMarked = false

  /// Where nodes and collections are put, lent for the reading.
  struct Room {
    let nodes: UnsafeMutableBufferPointer<FlatRecord>
    /// Those around the one that is being read, outermost first.
    let frames: UnsafeMutableBufferPointer<FlatFrame>
  }

  init(
    _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, _ limits: Limits, _ room: Room,
    arena: consuming [UInt8]
  ) {
    (self.source, self.bytes, self.limits, self.room) = (source, bytes, limits, room)
    self.arena = arena
    cursor = FlatCursor(bytes, start: source.start)
  }

  /// What was read: how many nodes, and where their texts are.
  consuming func finish() -> (count: Int, arena: [UInt8]) { (count, arena) }

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
    guard cursor.land(on: start), hasRoom else { return false }
    switch frame.awaited {
    case .value: return isIndented(frame.lineIndentation)
    case .keyText:
      guard frame.kind != .flow else { return isIndented(frame.indentation) }
      return frame.count == 0 || isAtEntry
    default: return false
    }
  }

  /// Whether an entry of the block may stand here.
  var isAtEntry: Bool { cursor.isFirstOnLine && cursor.column == frame.indentation }

  /// Whether what begins a line here has enough spaces before it.
  @inline(__always)
  func isIndented(_ spaces: Int) -> Bool { !cursor.isFirstOnLine || cursor.column >= spaces }

  /// Counts a value that is complete in the collection around it.
  @inline(__always)
  mutating func complete() {
    frame.count &+= 1
    frame.awaited = frame.afterValue
  }

  /// Whether there may be one node more.
  var hasRoom: Bool { count < min(limits.nodes, room.nodes.count) }

  /// Adds a node, for which there must be room.
  @inline(__always)
  mutating func add(_ record: FlatRecord) {
    room.nodes[count] = record
    count &+= 1
  }

  /// Goes into a collection; false where that is too deep.
  mutating func enter(_ inner: FlatFrame) -> Bool {
    guard depth < room.frames.count else { return false }
    room.frames[depth] = frame
    depth &+= 1
    frame = inner
    return true
  }

  /// Ends the collection that is being read.
  mutating func leave() {
    room.nodes[frame.node].count = UInt32(truncatingIfNeeded: frame.count)
    room.nodes[frame.node].next = UInt32(truncatingIfNeeded: count)
    depth &-= 1
    frame = room.frames[depth]
  }
}
