extension DocumentBuilder {
  /// Checks a key that has text.
  mutating func checkKey(_ text: UnsafeBufferPointer<UInt8>, _ record: Record) {
    var other: UInt8 = 0
    for byte in text { other |= byte &- 0x20 < 0x5F ? 0 : 1 }
    if other == 0, text.count <= limits.keyLength, text.first != UInt8(ascii: "<") { return }
    let place = record.place
    if record.shape == .plain, text.elementsEqual("<<".utf8) { report(.mergeKey, at: place) }
    if text.codePoints > limits.keyLength {
      report(.keyTooLong(limit: limits.keyLength), at: place)
    }
    let characters = String(decoding: text, as: UTF8.self).unicodeScalars
    if let hidden = characters.first(where: \.isForbiddenInKey) {
      report(.forbiddenInKey(hidden), at: place)
    }
  }
}
