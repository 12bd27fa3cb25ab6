/// A node as a flat document stores it: 16 bytes, in document order, followed by what belongs to it.
@usableFromInline
struct FlatRecord: Sendable {
  @usableFromInline
  enum Shape: UInt8, Sendable {
    /// Text without quotes.
    case plain
    /// Text in quotes, or in a block of its own: a string, whatever it looks like.
    case quoted
    case sequence, mapping
  }

  @usableFromInline let shape: Shape
  /// Where a scalar's bytes begin in the arena.
  @usableFromInline var offset: UInt32
  /// The bytes of a scalar; the elements of a sequence; the pairs of a mapping.
  @usableFromInline var count: UInt32
  /// The index after the last node of the subtree.
  @usableFromInline var next: UInt32

  /// Where a scalar's bytes are in the arena.
  @inlinable var range: Range<Int> { Int(offset)..<Int(offset &+ count) }
}
