extension DocumentBuilder {
  /// Reports an alias and keeps its name in its place, so that the keys around stay apart.
  mutating func alias(_ extent: Extent) throws(Finding) {
    try approach(extent.start)
    let start = cursor.position
    let end = cursor.offset(of: extent.end)
    report(.alias(name(start + 1..<end)), at: place(of: start..<end))
    var record = Record(.doubleQuoted, at: cursor.point)
    record.offset = UInt32(storage.bytes.count)
    record.count = UInt32(end - start)
    record.next = UInt32(storage.nodes.count + 1)
    storage.bytes += source.bytes[start..<end]
    cursor.take(to: end)
    record.end = cursor.lastEndPoint
    _ = add(record)
    complete(endsInQuote: true)
  }

  /// Reports the anchor and the tag that stand here, and takes them.
  mutating func reportProperties() throws(Finding) {
    hasProperties = true
    while cursor.isAt(Byte.anchor) || cursor.isAt(Byte.tag) {
      let start = cursor.position
      var end = start + 1
      while !source.bytes.isBlankOrEnd(end) { end += 1 }
      let place = place(of: start..<end)
      if cursor.isAt(Byte.anchor) {
        report(.anchor(name(start + 1..<end)), at: place)
      } else {
        report(.tag(name(start..<end)), at: place)
      }
      cursor.take(to: end)
      try cursor.skipSeparation()
    }
  }

  private func name(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range].prefix(limits.keyLength), as: UTF8.self)
  }
}
