/// A key for comparison: the bytes of its meaning in the arena.
struct KeySpan {
  let node: Int
  let offset: Int
  let count: Int
}

extension DocumentBuilder {
  /// Reports each key of a mapping that stands there before, as text or as a value: `1` and `0x1`
  /// are the same key.
  ///
  /// - Complexity: linearithmic in the pairs.
  mutating func reportDuplicateKeys(of mapping: Int) {
    let used = storage.bytes.count
    defer { storage.bytes.removeLast(storage.bytes.count - used) }
    keys.removeAll(keepingCapacity: true)
    var node = mapping + 1
    for _ in 0..<storage.nodes[mapping].count {
      let record = storage.nodes[node]
      if record.shape.isScalar { keys.append(span(of: node, record)) }
      node = Int(storage.nodes[Int(record.next)].next)
    }
    if keys.count <= 12 { comparePairs() } else { compareSorted() }
  }

  /// For a few keys: each with each, mostly a comparison of lengths.
  private mutating func comparePairs() {
    for later in keys.indices {
      for earlier in keys[..<later].indices where isSame(keys[earlier], keys[later]) {
        reportDuplicate(keys[later], first: keys[earlier])
        break
      }
    }
  }

  private mutating func compareSorted() {
    let arena = storage.bytes
    keys.sort { left, right in
      if left.count != right.count { return left.count < right.count }
      for index in 0..<left.count {
        let (a, b) = (arena[left.offset + index], arena[right.offset + index])
        if a != b { return a < b }
      }
      return left.node < right.node
    }
    var first = 0
    for index in keys.indices.dropFirst() {
      if isSame(keys[first], keys[index]) {
        reportDuplicate(keys[index], first: keys[first])
      } else {
        first = index
      }
    }
  }

  private mutating func reportDuplicate(_ key: KeySpan, first: KeySpan) {
    let record = storage.nodes[key.node]
    let text = storage.bytes[Int(record.offset)..<Int(record.offset + record.count)]
    let line = Int(storage.nodes[first.node].line)
    report(
      .duplicateKey(String(decoding: text, as: UTF8.self), firstLine: line), at: record.place)
  }

  private func isSame(_ left: KeySpan, _ right: KeySpan) -> Bool {
    guard left.count == right.count else { return false }
    // From the end: keys of a mapping begin alike more often than they end alike.
    var index = left.count
    while index > 0 {
      index -= 1
      guard storage.bytes[left.offset + index] == storage.bytes[right.offset + index] else {
        return false
      }
    }
    return true
  }

  /// The bytes that are compared for a key: its text, or for a plain key that is not a string the
  /// one way to write its value, added to the arena.
  private mutating func span(of node: Int, _ record: Record) -> KeySpan {
    let text = storage.bytes[Int(record.offset)..<Int(record.offset + record.count)]
    if record.shape == .plain, CoreSchema.mayResolve(text.first),
      let canonical = CoreSchema.resolve(text).canonicalText
    {
      let offset = storage.bytes.count
      storage.bytes += canonical.utf8
      return KeySpan(node: node, offset: offset, count: storage.bytes.count - offset)
    }
    return KeySpan(node: node, offset: Int(record.offset), count: Int(record.count))
  }
}

extension YAMLScalar {
  /// One way to write a value that has several; `nil` for a string.
  fileprivate var canonicalText: String? {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .double(let value): "\(value)"
    case .string: nil
    }
  }
}
