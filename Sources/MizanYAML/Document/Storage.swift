/// A node as it is stored: 36 bytes, in document order, followed by its subtree.
struct Record: Sendable {
  enum Shape: UInt8 {
    case plain, singleQuoted, doubleQuoted, literal, folded, sequence, mapping

    var isScalar: Bool { self != .sequence && self != .mapping }
  }

  let shape: Shape
  /// Where a scalar's bytes begin in the arena.
  var offset: UInt32 = 0
  /// The bytes of a scalar; the elements of a sequence; the pairs of a mapping.
  var count: UInt32 = 0
  /// The index after the last node of the subtree.
  var next: UInt32 = 0
  var line: UInt32
  var column: UInt32
  var endLine: UInt32
  var endColumn: UInt32

  init(shape: Shape, _ extent: Extent) {
    self.shape = shape
    line = extent.start.line + 1
    column = extent.start.column + 1
    endLine = extent.end.line + 1
    endColumn = extent.end.column + 1
  }

  mutating func end(at mark: Mark) {
    endLine = mark.line + 1
    endColumn = mark.column + 1
  }

  mutating func end(with other: Record) {
    endLine = other.endLine
    endColumn = other.endColumn
  }

  var place: YAMLPlace {
    get {
      YAMLPlace(
        line: Int(line), column: Int(column), endLine: Int(endLine), endColumn: Int(endColumn))
    }
    set {
      line = UInt32(newValue.line)
      column = UInt32(newValue.column)
      endLine = UInt32(newValue.endLine)
      endColumn = UInt32(newValue.endColumn)
    }
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
