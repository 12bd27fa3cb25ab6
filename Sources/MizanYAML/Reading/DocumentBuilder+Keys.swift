extension DocumentBuilder {
  /// Checks a key that has text, and remembers it for comparison.
  mutating func addKey(
    _ text: UnsafeBufferPointer<UInt8>, _ node: Int, _ record: Record, isPrintable: Bool
  ) {
    keys.append(span(of: node, record))
    let mayMerge = record.shape == .plain && text.first == UInt8(ascii: "<")
    if isPrintable, text.count <= limits.keyLength, !mayMerge { return }
    let place = record.place
    if mayMerge, text.elementsEqual("<<".utf8) { report(.mergeKey, at: place) }
    if text.codePoints > limits.keyLength {
      report(.keyTooLong(limit: limits.keyLength), at: place)
    }
    let characters = String(decoding: text, as: UTF8.self).unicodeScalars
    if let hidden = characters.first(where: \.isForbiddenInKey) {
      report(.forbiddenInKey(hidden), at: place)
    }
  }

  /// The bytes that are compared for a key: its text, or for a plain key that is not a string the
  /// one way to write its value, added to the arena.
  private mutating func span(of node: Int, _ record: Record) -> KeySpan {
    if record.shape == .plain,
      let canonical = CoreSchema.notString(storage.bytes[record.range])?.canonicalText
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
