internal import MizanYAML

/// The lines of a file, found once and only if somebody asks.
struct SourceLines {
  private let bytes: [UInt8]
  /// Where each line begins; empty until somebody asks.
  private var starts: [Int] = []
  /// The line asked for last: problems come many to a line.
  private var last: (number: Int, scalars: [Unicode.Scalar]) = (0, [])

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The part of `place` that lies on its first line, with the text of that line.
  mutating func place(_ place: YAMLPlace) -> Place {
    if last.number != place.line { last = (place.line, line(place.line)) }
    return Place(place, on: last.scalars)
  }

  /// Lines end at LF, CR LF or CR, as in YAML.
  mutating func line(_ number: Int) -> [Unicode.Scalar] {
    if starts.isEmpty { findStarts() }
    guard starts.indices.contains(number - 1) else { return [] }
    let line = bytes[starts[number - 1]...].prefix { $0 != 0x0A && $0 != 0x0D }
    return Array(String(decoding: line, as: UTF8.self).unicodeScalars)
  }

  private mutating func findStarts() {
    starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      let isFirstOfTwo = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if !isFirstOfTwo { starts.append(index + 1) }
    }
  }
}
