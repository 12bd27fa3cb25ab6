extension YAMLNode {
  /// The values of a sequence in order; none unless the node is a sequence.
  package var elements: Elements {
    Elements(storage: storage, index: index + 1, remaining: kind == .sequence ? count : 0)
  }

  /// The keys and values of a mapping in written order; none unless the node is a mapping.
  package var pairs: Pairs {
    Pairs(storage: storage, index: index + 1, remaining: kind == .mapping ? count : 0)
  }

  /// The value of a key, compared byte by byte; `nil` without the key or without a mapping.
  ///
  /// - Complexity: linear in the pairs.
  package subscript(key: String) -> YAMLNode? {
    guard kind == .mapping else { return nil }
    var index = index + 1
    for _ in 0..<count {
      let record = storage.nodes[index]
      let value = Int(record.next)
      if storage.bytes[record.range].elementsEqual(key.utf8) {
        return YAMLNode(storage: storage, index: value)
      }
      index = Int(storage.nodes[value].next)
    }
    return nil
  }

  /// The values of a sequence.
  package struct Elements: Sequence, IteratorProtocol, Sendable {
    let storage: Storage
    var index: Int
    var remaining: Int

    package var underestimatedCount: Int { remaining }

    package mutating func next() -> YAMLNode? {
      guard remaining > 0 else { return nil }
      let node = YAMLNode(storage: storage, index: index)
      index = Int(node.record.next)
      remaining -= 1
      return node
    }
  }

  /// The keys and values of a mapping.
  package struct Pairs: Sequence, IteratorProtocol, Sendable {
    let storage: Storage
    var index: Int
    var remaining: Int

    package var underestimatedCount: Int { remaining }

    package mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
      guard remaining > 0 else { return nil }
      let key = YAMLNode(storage: storage, index: index)
      let value = YAMLNode(storage: storage, index: Int(key.record.next))
      index = Int(value.record.next)
      remaining -= 1
      return (key, value)
    }
  }
}
