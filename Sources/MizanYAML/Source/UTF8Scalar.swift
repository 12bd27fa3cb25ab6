/// One code point of UTF-8 text and its length in bytes; `nil` for anything but the shortest form
/// of a Unicode scalar.
struct UTF8Scalar {
  let value: Unicode.Scalar
  let length: Int

  init?(in bytes: [UInt8], at offset: Int) {
    let lead = bytes[offset]
    let length =
      switch lead {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0, offset + length <= bytes.count else { return nil }
    var code = length == 1 ? UInt32(lead) : UInt32(lead & (0x7F >> UInt8(length)))
    for byte in bytes[offset + 1..<offset + length] {
      guard byte.continuesCharacter else { return nil }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    let isShortest = length < 3 || code >= (length == 3 ? 0x800 : 0x10000)
    guard isShortest, let value = Unicode.Scalar(code) else { return nil }
    self.value = value
    self.length = length
  }
}
