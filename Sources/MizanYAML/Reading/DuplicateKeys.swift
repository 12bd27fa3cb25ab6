/// A key for comparison: the bytes of its meaning in the arena.
struct KeySpan {
  let node: Int
  let offset: Int
  let count: Int

  var range: Range<Int> { offset..<offset + count }
}

extension DocumentBuilder {
  /// Reports each key of a mapping that stands in it before, as text or as a value.
  ///
  /// `1` and `0x1` are the same key. The keys of the mapping, those from `first` on, are forgotten.
  ///
  /// - Complexity: linearithmic in the pairs.
  mutating func reportDuplicateKeys(since first: Int) {
    if keys.count - first <= 12 { comparePairs(since: first) } else { compareSorted(since: first) }
    keys.removeLast(keys.count - first)
  }

  /// For a few keys: each with each, mostly a comparison of lengths.
  private mutating func comparePairs(since first: Int) {
    for later in first..<keys.count {
      for earlier in first..<later where isSame(earlier, later) {
        reportDuplicate(keys[later], first: keys[earlier])
        break
      }
    }
  }

  /// For many keys: those of the same hash with each other, then, should there be any that are the same, all of
  /// them in order.
  private mutating func compareSorted(since first: Int) {
    if !mayHaveTwins(since: first) { return }
    let arena = storage.bytes
    keys[first...].sort { left, right in
      if left.count != right.count { return left.count < right.count }
      for index in 0..<left.count {
        let (a, b) = (arena[left.offset + index], arena[right.offset + index])
        if a != b { return a < b }
      }
      return left.node < right.node
    }
    var earliest = first
    for index in first + 1..<keys.count {
      if isSame(earliest, index) {
        reportDuplicate(keys[index], first: keys[earliest])
      } else {
        earliest = index
      }
    }
  }

  /// Whether two of the keys have the same hash.
  private mutating func mayHaveTwins(since first: Int) -> Bool {
    hashes.removeAll(keepingCapacity: true)
    storage.bytes.withUnsafeBytes { bytes in
      for key in keys[first...] {
        hashes.append(ByteHash.of(UnsafeRawBufferPointer(rebasing: bytes[key.range])))
      }
    }
    hashes.sort()
    for index in hashes.indices.dropFirst() where hashes[index] == hashes[index - 1] { return true }
    return false
  }

  private mutating func reportDuplicate(_ key: KeySpan, first: KeySpan) {
    let record = storage.nodes[key.node]
    let text = storage.bytes[record.range]
    let line = Int(storage.nodes[first.node].start.line)
    report(
      .duplicateKey(String(decoding: text, as: UTF8.self), firstLine: line), at: record.place)
  }

  private mutating func isSame(_ left: Int, _ right: Int) -> Bool {
    var count = keys[left].count
    guard count == keys[right].count else { return false }
    // From the end: keys of a mapping begin alike more often than they end alike.
    let (left, right) = (keys[left].offset - 1, keys[right].offset - 1)
    while count > 0 {
      guard storage.bytes[left + count] == storage.bytes[right + count] else { return false }
      count -= 1
    }
    return true
  }
}
