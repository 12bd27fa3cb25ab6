/// What a comparison of a scalar's text with the source tells.
struct TextComparison {
  let isSame: Bool
  /// Whether the text is printable ASCII.
  let isPrintable: Bool

  /// Compares `text` with the bytes of `source` at `offset`.
  ///
  /// Without a branch a byte, so that it is compiled to vector instructions: nearly every scalar of
  /// a file goes through here.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, in source: [UInt8], at offset: Int) {
    guard offset + text.count <= source.count else {
      (isSame, isPrintable) = (false, false)
      return
    }
    var difference: UInt8 = 0
    var signs: UInt8 = 0
    source.withUnsafeBufferPointer { source in
      var index = 0
      while index < text.count {
        let byte = text[index]
        difference |= source[offset &+ index] ^ byte
        // The sign bit is set unless the byte is 0x20 to 0x7E.
        signs |= (byte &- 0x20) | (byte &+ 1)
        index &+= 1
      }
    }
    isSame = difference == 0
    isPrintable = signs < 0x80
  }
}
