/// A number for some bytes, to find out quickly that two texts differ.
package enum ByteHash {
  /// Eight bytes at a time, each mixed in by a multiplication: whoever makes texts of one hash makes them be compared
  /// byte by byte, and no more.
  @inlinable @inline(__always)
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    guard count >= 8 else { return mixed(UInt64(count) ^ short(bytes) &* 31) }
    var hash = UInt64(count)
    var offset = 0
    // The last word begins where it ends with the text.
    while offset < count {
      let word = bytes.loadUnaligned(fromByteOffset: min(offset, count &- 8), as: UInt64.self)
      hash = mixed(hash ^ word)
      offset &+= 8
    }
    return hash
  }

  /// At most seven bytes as one number, which no other bytes of that count have.
  @inlinable @inline(__always)
  package static func short(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    guard count >= 4 else {
      guard count > 0 else { return 0 }
      return UInt64(bytes[0]) | UInt64(bytes[count &>> 1]) << 8 | UInt64(bytes[count &- 1]) << 16
    }
    return UInt64(bytes.loadUnaligned(as: UInt32.self))
      | UInt64(bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)) << 32
  }

  @inlinable @inline(__always)
  package static func mixed(_ word: UInt64) -> UInt64 {
    let product = word &* 0x9FB2_1C65_1E98_DF25
    return product ^ product >> 32
  }
}
