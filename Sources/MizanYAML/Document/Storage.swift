/// A node as it is stored: 36 bytes, in document order, followed by its subtree.
@usableFromInline
struct Record: Sendable {
  @usableFromInline
  enum Shape: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded, sequence, mapping

    @inlinable var isScalar: Bool { self != .sequence && self != .mapping }
  }

  @usableFromInline let shape: Shape
  /// Where a scalar's bytes begin in the arena.
  @usableFromInline var offset: UInt32 = 0
  /// The bytes of a scalar; the elements of a sequence; the pairs of a mapping.
  @usableFromInline var count: UInt32 = 0
  /// The index after the last node of the subtree.
  @usableFromInline var next: UInt32 = 0
  let start: Point
  /// The position after the last character.
  var end: Point

  /// A record that is given its end later.
  init(_ shape: Shape, at start: Point) {
    self.shape = shape
    self.start = start
    end = start
  }

  /// Where a scalar's bytes are in the arena.
  @inlinable var range: Range<Int> { Int(offset)..<Int(offset + count) }

  var place: YAMLPlace {
    YAMLPlace(
      line: Int(start.line), column: Int(start.column),
      endLine: Int(end.line), endColumn: Int(end.column))
  }
}

/// The nodes of a document and the bytes of its scalars.
struct Storage: Sendable {
  var nodes: [Record] = []
  /// The source, and after it the text of the scalars that do not stand in the source as they are.
  var bytes: [UInt8] = []

  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    bytes = []
  }
}
