/// The nodes of a flat document by their positions, lent for a call: for readers that go through thousands.
///
/// A node is the index of its record; what belongs to it follows, and `next` is the first that does not. Nobody has
/// looked whether a mapping has a key twice.
package struct FlatNodes {
  @usableFromInline let nodes: UnsafeBufferPointer<FlatRecord>
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>

  init(_ nodes: UnsafeBufferPointer<FlatRecord>, _ bytes: UnsafeBufferPointer<UInt8>) {
    (self.nodes, self.bytes) = (nodes, bytes)
  }

  /// Whether there is no node.
  @inlinable @inline(__always)
  package var isEmpty: Bool { nodes.isEmpty }

  /// Whether the node is a mapping.
  @inlinable @inline(__always)
  package func isMapping(_ node: Int) -> Bool { nodes[node].shape == .mapping }

  /// Whether the node is a sequence.
  @inlinable @inline(__always)
  package func isSequence(_ node: Int) -> Bool { nodes[node].shape == .sequence }

  /// Whether the node is a scalar.
  @inlinable @inline(__always)
  package func isScalar(_ node: Int) -> Bool {
    nodes[node].shape == .plain || nodes[node].shape == .quoted
  }

  /// Whether the node is a scalar without quotes.
  @inlinable @inline(__always)
  package func isPlain(_ node: Int) -> Bool { nodes[node].shape == .plain }

  /// The elements of a sequence, or the pairs of a mapping.
  @inlinable @inline(__always)
  package func count(_ node: Int) -> Int { Int(nodes[node].count) }

  /// The node after all that belongs to this one.
  @inlinable @inline(__always)
  package func next(_ node: Int) -> Int { Int(nodes[node].next) }

  /// Goes through the pairs of a mapping as long as what is done with them says yes.
  ///
  /// - Returns: whether it always did; false for what is no mapping.
  @inlinable @inline(__always)
  package func allPairs(of node: Int, _ isFine: (_ key: Int, _ value: Int) -> Bool) -> Bool {
    guard isMapping(node) else { return false }
    var key = node &+ 1
    for _ in 0..<count(node) {
      // A key is a scalar.
      let value = key &+ 1
      guard isFine(key, value) else { return false }
      key = next(value)
    }
    return true
  }

  /// Goes through the elements of a sequence as long as what is done with them says yes.
  ///
  /// - Returns: whether it always did; false for what is no sequence.
  @inlinable @inline(__always)
  package func allElements(of node: Int, _ isFine: (_ element: Int) -> Bool) -> Bool {
    guard isSequence(node) else { return false }
    var element = node &+ 1
    for _ in 0..<count(node) {
      guard isFine(element) else { return false }
      element = next(element)
    }
    return true
  }

  /// A scalar's text as UTF-8; nothing for a collection.
  @inlinable @inline(__always)
  package func text(_ node: Int) -> UnsafeBufferPointer<UInt8> {
    guard isScalar(node) else { return UnsafeBufferPointer(rebasing: bytes[..<0]) }
    return UnsafeBufferPointer(rebasing: bytes[nodes[node].range])
  }

  /// Whether a scalar is a string: one without quotes may be a number or a word such as `true`.
  package func isString(_ node: Int) -> Bool {
    let record = nodes[node]
    guard record.shape == .plain else { return record.shape == .quoted }
    guard record.count > 0 else { return false }
    switch bytes[Int(record.offset)] {
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
      UInt8(ascii: "f"), UInt8(ascii: "F"):
      // No word that is none has more letters than `false`.
      guard record.count <= 5 else { return true }
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "~"):
      break
    default: return true
    }
    return CoreSchema.notString(Array(bytes[record.range])[...]) == nil
  }
}
