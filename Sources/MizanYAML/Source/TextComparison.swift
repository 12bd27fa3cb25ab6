/// What a comparison of a scalar's text with the source tells.
struct TextComparison {
  let isSame: Bool
  /// Whether the text is printable ASCII.
  let isPrintable: Bool

  /// Compares `text` with the bytes of `source` at `offset`.
  ///
  /// Eight bytes at a time, the last eight overlapping those before: nearly every scalar of a file goes through
  /// here, and most are short.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, in source: [UInt8], at offset: Int) {
    guard offset + text.count <= source.count else {
      (isSame, isPrintable) = (false, false)
      return
    }
    var words = Words()
    source.withUnsafeBytes { source in
      let text = UnsafeRawBufferPointer(text)
      let count = text.count
      if count >= 8 {
        var index = 0
        while index < count {
          // The last word begins where it ends with the text.
          let place = min(index, count &- 8)
          words.take(
            text.loadUnaligned(fromByteOffset: place, as: UInt64.self),
            source.loadUnaligned(fromByteOffset: offset &+ place, as: UInt64.self))
          index &+= 8
        }
      } else if count >= 4 {
        for place in stride(from: 0, through: count &- 4, by: max(1, count &- 4)) {
          words.take(
            UInt64(text.loadUnaligned(fromByteOffset: place, as: UInt32.self)),
            UInt64(source.loadUnaligned(fromByteOffset: offset &+ place, as: UInt32.self)),
            filled: 0x2020_2020_0000_0000)
        }
      } else {
        for place in 0..<count {
          words.take(
            UInt64(text[place]), UInt64(source[offset &+ place]), filled: 0x2020_2020_2020_2000)
        }
      }
    }
    isSame = words.difference == 0
    isPrintable = words.signs & Words.high == 0
  }
}

/// Eight bytes beside eight others, again and again.
private struct Words {
  static let high: UInt64 = 0x8080_8080_8080_8080

  var difference: UInt64 = 0
  /// The sign bit of each byte is set once there was one that is not 0x20 to 0x7E.
  var signs: UInt64 = 0

  /// - Parameter filled: spaces in the place of bytes that are not meant.
  @inline(__always)
  mutating func take(_ text: UInt64, _ source: UInt64, filled: UInt64 = 0) {
    difference |= text ^ source
    let text = text | filled
    let low = text & ~Words.high
    // No byte borrows from the next, as each has its sign bit set before and none below zero after.
    let isControl = ~((low | Words.high) &- 0x2020_2020_2020_2020)
    let isDelete = low &+ 0x0101_0101_0101_0101
    signs |= text | isControl | isDelete
  }
}
