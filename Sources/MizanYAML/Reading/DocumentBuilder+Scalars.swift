extension DocumentBuilder {
  /// Adds a scalar with the text that libyaml has read, which is lent for the call.
  mutating func scalar(
    _ shape: Record.Shape, _ text: UnsafeBufferPointer<UInt8>, _ extent: Extent
  ) throws(Finding) {
    if shape == .plain, text.isEmpty, extent.isEmpty { return try emptyScalar() }
    try approach(extent.start)
    guard text.count <= limits.scalarBytes else {
      throw Finding(.scalarTooLong(limit: limits.scalarBytes), at: cursor.position)
    }
    var record = Record(shape, at: cursor.point)
    record.offset = UInt32(storage.bytes.count)
    record.count = UInt32(text.count)
    record.next = UInt32(storage.nodes.count + 1)
    let isPrintable = try checkText(text, of: &record, extent)
    record.end = cursor.lastEndPoint
    if record.offset == storage.bytes.count { storage.bytes.append(contentsOf: text) }
    let node = add(record)
    if frame.awaitsKey { addKey(text, node, record, isPrintable: isPrintable) }
    complete(endsInQuote: shape != .plain)
  }

  private mutating func emptyScalar() throws(Finding) {
    try approach(nil)
    if frame.awaitsKey, cursor.isAt(Byte.question) { throw cursor.unexpected() }
    var record = Record(.plain, at: cursor.lastEndPoint)
    record.next = UInt32(storage.nodes.count + 1)
    _ = add(record)
    if frame.awaitsKey { report(.emptyKey, at: record.place) }
    complete(endsInQuote: false)
  }
}
