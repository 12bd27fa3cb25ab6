/// Finds bytes that are not UTF-8 and characters that a file may not hold.
struct CharacterCheck {
  private static let block = 16

  let bytes: [UInt8]
  /// How many findings are enough.
  let most: Int
  private(set) var findings: [Finding] = []
  private(set) var isASCII = true

  init(bytes: [UInt8], most: Int) {
    self.bytes = bytes
    self.most = most
  }

  /// Checks from `start` to the end, or to bytes that are not UTF-8.
  mutating func run(from start: Int) {
    if hasWideEncoding {
      findings.append(Finding(.unsupportedEncoding, 0..<0))
      return
    }
    var offset = start
    while offset < bytes.count, findings.count < most {
      offset = afterPlainASCII(offset)
      if offset < bytes.count {
        offset = check(from: offset, to: min(offset + Self.block, bytes.count))
      }
    }
  }

  /// Where the first block begins, from `start` on, that holds more than printable ASCII and line feeds, or is no
  /// whole one.
  private func afterPlainASCII(_ start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var offset = start
      while offset + Self.block <= bytes.count {
        let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        // The sign bit is set unless the byte is 0x20 to 0x7E, or unless it is 0x0A.
        let isControl = (block &- 0x20) | (block &+ 1)
        let isNoBreak = (block &- 0x0A) | (0x0A &- block)
        let signs = unsafeBitCast(isControl & isNoBreak, to: SIMD2<UInt64>.self)
        if (signs.x | signs.y) & 0x8080_8080_8080_8080 != 0 { break }
        offset += Self.block
      }
      return offset
    }
  }

  /// Checks the characters that begin in a range.
  ///
  /// - Returns: where the next one begins, or the end of the file after bytes that are not UTF-8.
  private mutating func check(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, findings.count < most {
      let lead = bytes[offset]
      if lead.isPlainASCII {
        offset += 1
      } else if lead >= 0xC3, lead < 0xE0, offset + 1 < bytes.count,
        bytes[offset + 1].continuesCharacter
      {
        // U+00C0 to U+07FF, Arabic too: two bytes, and none of them forbidden.
        isASCII = false
        offset += 2
      } else {
        offset = checkScalar(at: offset)
      }
    }
    return offset
  }

  private mutating func checkScalar(at offset: Int) -> Int {
    guard let scalar = UTF8Scalar(in: bytes, at: offset) else {
      findings.append(Finding(.notUTF8, at: offset))
      return bytes.count
    }
    if scalar.length > 1 { isASCII = false }
    let next = offset + scalar.length
    if scalar.value.isForbidden {
      findings.append(Finding(.forbiddenCharacter(scalar.value), offset..<next))
    }
    return next
  }

  /// UTF-16 or UTF-32, by its byte order mark or by the zero bytes around the first character.
  private var hasWideEncoding: Bool {
    let marks: [[UInt8]] = [[0xFE, 0xFF], [0xFF, 0xFE], [0, 0, 0xFE, 0xFF], [0, 0, 0]]
    if marks.contains(where: bytes.starts) { return true }
    return bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0)
  }
}

extension UInt8 {
  /// A printable character, a tab or a line break.
  fileprivate var isPlainASCII: Bool {
    self &- 0x20 < 0x5F || self == 0x0A || self == 0x0D || self == 0x09
  }
}
