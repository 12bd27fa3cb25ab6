/// A number for some bytes, to find out quickly that two texts differ.
package enum ByteHash {
  /// Eight bytes at a time, each mixed in by a multiplication: whoever makes texts of one hash makes them be compared
  /// byte by byte, and no more.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count)
    var offset = 0
    while offset < bytes.count {
      var word: UInt64 = 0
      if offset + 8 <= bytes.count {
        word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      } else {
        for byte in bytes[offset...] { word = word << 8 | UInt64(byte) }
      }
      hash = (hash ^ word) &* 0x9FB2_1C65_1E98_DF25
      hash ^= hash >> 32
      offset += 8
    }
    return hash
  }
}
