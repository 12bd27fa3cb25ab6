import TestSupport

/// Files that are drawn by lot, most of them broken.
enum Drawn {
  private static let all = [
    "a", "b: ", "- ", "? ", ": ", ":", "\n", "\n  ", "\n", "  ", "\t", ", ", ",", "[", "]", "{",
    "}", "'", "\"", "'x'", "\"y\":", "#", " # c\n", "|\n", ">-\n", "|2+\n", "---", "\n...\n", "%",
    "!", "!t ", "&", "&x ", "*x", "<<: ", "\\", "\\\n", "é", "😀", "\r\n", "\r", "\u{200F}", "@",
    "%YAML 1.2\n---\n", "\u{FEFF}", "~", "0x1", "'a\n  b'", "\"\\u202e\"", "\0", "\u{85}",
  ]

  /// Up to 15 pieces of YAML, one after the other.
  static func pieces(_ rolls: inout SplitMix64) -> [UInt8] {
    Array((0..<rolls.below(16)).map { _ in rolls.pick(all) }.joined().utf8)
  }

  /// A file with some changes.
  static func changed(_ valid: [UInt8], _ rolls: inout SplitMix64) -> [UInt8] {
    var bytes = valid
    for _ in 0...rolls.below(4) {
      let offset = rolls.below(bytes.count)
      switch rolls.below(5) {
      case 0: bytes[offset] = UInt8(truncatingIfNeeded: rolls.next())
      case 1: bytes.remove(at: offset)
      case 2: bytes.insert(rolls.pick(Array(" \n\t:-#,[]{}'\"|>&*!?\\%\r".utf8)), at: offset)
      case 3: bytes.removeSubrange(offset..<min(bytes.count, offset + rolls.below(20)))
      default: bytes.insert(contentsOf: bytes[offset..<min(bytes.count, offset + 20)], at: offset)
      }
    }
    return bytes
  }
}
