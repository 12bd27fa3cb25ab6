import MizanCore
import TestSupport

/// A change to the bytes of a file, such as hostile or careless authors make.
struct Damage: Hashable {
  /// What stands there afterwards.
  enum Kind: Hashable {
    case insertion([UInt8])
    case removal
    case copy(to: Int)
    case replacement([UInt8])
  }

  private var start: Int
  private var end: Int
  private var kind: Kind

  /// What hostile or careless authors write.
  private static let pieces = [
    "&a ", "*a ", "!!str ", "!", "? ", ": ", ":", "- ", "[", "]", "{", "}", ",", "|\n", ">-\n",
    "|2-\n", "\"", "'", "#", "\t", "\n", "\r\n", "\r", "---\n", "...\n", "%TAG ! x\n", "<<: ", "~",
    "\u{202E}", "\u{FEFF}", "مجلس", "漢字", "e\u{301}", "\0", "\\", "\\u0041", "@", "`", "0x1",
    "-.inf", "1e999", "true", "[[[[[[", "{}", "\u{85}", "\u{2028}", "👩‍👩‍👧",
    " && ", "!", "(", " ? 1 : ", "has(", "council.", ".all(x, ", "// ", "'", "9223372036854775808",
    "{absent: x}", "unknown", "50%", "when: ", "applies: ", "1 / 0",
  ].map { Array($0.utf8) }

  /// Damage to a file of so many bytes.
  init(of count: Int, _ random: inout SplitMix64) {
    start = random.below(count + 1)
    end = start + random.below(40)
    switch random.below(5) {
    case 0: kind = .insertion(random.pick(Self.pieces))
    case 1: kind = .removal
    case 2: kind = .copy(to: random.below(count + 1))
    case 3: kind = .insertion([UInt8(random.below(256))])
    default: kind = .replacement(random.pick(Self.pieces))
    }
  }

  /// Some damage, up to `most`.
  static func drawn(_ most: Int, of file: SourceFile, _ random: inout SplitMix64) -> [Damage] {
    (0..<random.below(most + 1)).map { _ in Damage(of: file.bytes.count, &random) }
  }

  /// Does it; what is behind the end of the file is its end.
  func change(_ bytes: inout [UInt8]) {
    let range = min(start, bytes.count)..<min(end, bytes.count)
    switch kind {
    case .insertion(let piece): bytes.insert(contentsOf: piece, at: range.lowerBound)
    case .removal: bytes.removeSubrange(range)
    case .copy(let place):
      bytes.insert(contentsOf: Array(bytes[range]), at: min(place, bytes.count))
    case .replacement(let piece): bytes.replaceSubrange(range, with: piece)
    }
  }
}

extension SourceFile {
  /// The same file, damaged.
  func with(_ damages: [Damage]) -> SourceFile {
    var file = self
    for damage in damages { damage.change(&file.bytes) }
    return file
  }
}
