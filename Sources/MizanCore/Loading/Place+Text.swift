internal import MizanYAML

extension Place {
  /// The most code points of a line that are kept.
  private static let widestLine = 160

  /// The part of `place` that lies on its first line, with the text of that line.
  ///
  /// Lines end at LF, CR LF or CR, as in YAML.
  init(_ place: YAMLPlace, in bytes: [UInt8]) {
    let scalars = Place.line(place.line, of: bytes)
    let end = place.endLine == place.line ? place.endColumn : scalars.count + 1
    let room = max(1, scalars.count + 1 - place.column)
    line = place.line
    column = place.column
    length = min(max(1, end - place.column), room)
    // A long line is cut to a window that begins a little before the place.
    let first = scalars.count <= Place.widestLine ? 0 : max(0, place.column - 1 - 40)
    let window = scalars.dropFirst(first).prefix(Place.widestLine)
    firstColumn = first + 1
    length = min(length, max(1, first + window.count - (place.column - 1)))
    lineText = String(String.UnicodeScalarView(window))
  }

  private static func line(_ number: Int, of bytes: [UInt8]) -> [Unicode.Scalar] {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var current = 1
    var index = start
    while index < bytes.count, current < number {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
        current += 1
        start = index
      }
    }
    guard current == number else { return [] }
    let rest = bytes[start...]
    let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
    return Array(String(decoding: line, as: UTF8.self).unicodeScalars)
  }
}
