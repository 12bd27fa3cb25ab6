/// The nodes of a document by their positions, lent for a call: for readers that go through thousands.
///
/// A node is the index of its record; what belongs to it follows, and `next` is the first that does not.
package struct FlatNodes {
  @usableFromInline let nodes: UnsafeBufferPointer<Record>
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>

  fileprivate init(_ nodes: UnsafeBufferPointer<Record>, _ bytes: UnsafeBufferPointer<UInt8>) {
    (self.nodes, self.bytes) = (nodes, bytes)
  }

  /// Whether there is no node.
  @inlinable package var isEmpty: Bool { nodes.isEmpty }

  /// Whether the node is a mapping.
  @inlinable package func isMapping(_ node: Int) -> Bool { nodes[node].shape == .mapping }

  /// Whether the node is a sequence.
  @inlinable package func isSequence(_ node: Int) -> Bool { nodes[node].shape == .sequence }

  /// Whether the node is a scalar.
  @inlinable package func isScalar(_ node: Int) -> Bool { nodes[node].shape.isScalar }

  /// Whether the node is a scalar without quotes.
  @inlinable package func isPlain(_ node: Int) -> Bool { nodes[node].shape == .plain }

  /// The elements of a sequence, or the pairs of a mapping.
  @inlinable package func count(_ node: Int) -> Int { Int(nodes[node].count) }

  /// The node after all that belongs to this one.
  @inlinable package func next(_ node: Int) -> Int { Int(nodes[node].next) }

  /// A scalar's text as UTF-8; nothing for a collection.
  @inlinable package func text(_ node: Int) -> UnsafeBufferPointer<UInt8> {
    let record = nodes[node]
    guard record.shape.isScalar else { return UnsafeBufferPointer(rebasing: bytes[..<0]) }
    return UnsafeBufferPointer(rebasing: bytes[record.range])
  }

  /// Whether a scalar is a string: one without quotes may be a number or a word such as `true`.
  package func isString(_ node: Int) -> Bool {
    let record = nodes[node]
    guard record.shape == .plain else { return record.shape.isScalar }
    guard record.count > 0 else { return false }
    switch bytes[Int(record.offset)] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"),
      UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      return CoreSchema.notString(Array(bytes[record.range])[...]) == nil
    default: return true
    }
  }
}

extension YAMLDocument {
  /// Lends the nodes for a call.
  package func withFlatNodes<Result>(_ body: (FlatNodes) -> Result) -> Result {
    withStorage { storage in
      storage.nodes.withUnsafeBufferPointer { nodes in
        storage.bytes.withUnsafeBufferPointer { bytes in body(FlatNodes(nodes, bytes)) }
      }
    }
  }
}
