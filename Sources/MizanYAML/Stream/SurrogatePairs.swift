/// Characters that JSON writes as two escapes, such as `😀`, which YAML does not know.
package enum SurrogatePairs {
  /// The text with each such pair as the character itself; what is half a pair stays, for the reader to refuse.
  package static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    var offsets: [Int] = []
    return resolved(bytes, &offsets)
  }

  /// The same, and where those characters are.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - offsets: where the offsets in the result are put of what was a pair.
  /// - Returns: the result.
  package static func resolved(_ bytes: [UInt8], _ offsets: inout [Int]) -> [UInt8] {
    guard bytes.contains(Byte.backslash) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == Byte.backslash else {
        text.append(bytes[offset])
        offset += 1
        continue
      }
      if let scalar = pair(in: bytes, at: offset) {
        offsets.append(text.count)
        text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        offset += 12
      } else {
        // An escaped backslash begins no other escape.
        text += bytes[offset..<min(offset + 2, bytes.count)]
        offset += 2
      }
    }
    return text
  }

  private static func pair(in bytes: [UInt8], at offset: Int) -> Unicode.Scalar? {
    guard let high = unit(in: bytes, at: offset), (0xD800..<0xDC00).contains(high),
      let low = unit(in: bytes, at: offset + 6), (0xDC00..<0xE000).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  /// The code unit that is escaped at `offset`.
  private static func unit(in bytes: [UInt8], at offset: Int) -> UInt32? {
    guard offset + 6 <= bytes.count, bytes[offset] == Byte.backslash,
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[offset + 2..<offset + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}
