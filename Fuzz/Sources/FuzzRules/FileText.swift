internal import FuzzSupport
public import MizanCore

/// A file as lines of code points, told apart from the loader's own way to find them.
public struct FileText {
  private let lines: [[Unicode.Scalar]]

  /// Lines end at LF, CR LF or CR; what is not UTF-8 is replaced.
  public init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var lines: [[UInt8]] = [[]]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x0D:
        if rest.first == 0x0A { rest.removeFirst() }
        lines.append([])
      case 0x0A: lines.append([])
      default: lines[lines.count - 1].append(byte)
      }
    }
    self.lines = lines.map { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) }
  }

  /// A place is a stretch of one line, or the position at the end of it.
  public func requireInside(_ place: Place, _ diagnostic: Diagnostic) {
    require(lines.indices.contains(place.line - 1), "no such line: \(diagnostic)")
    let line = lines[place.line - 1]
    require((1...line.count + 1).contains(place.column), "no such column: \(diagnostic)")
    require(place.length >= 1, "nothing: \(diagnostic)")
    let end = place.column - 1 + place.length
    require(end <= max(line.count, place.column), "past the line: \(diagnostic)")
    requireShown(place, line, diagnostic)
  }

  /// The text shown is that of the line, and the place lies within it.
  private func requireShown(_ place: Place, _ line: [Unicode.Scalar], _ diagnostic: Diagnostic) {
    let shown = Array(place.lineText.unicodeScalars)
    let first = place.firstColumn - 1
    require(first >= 0 && first + shown.count <= line.count, "shown past the line: \(diagnostic)")
    require(shown[...] == line[first..<first + shown.count], "not that line: \(diagnostic)")
    require(first == 0 || shown.count <= 160, "too much shown: \(diagnostic)")
    require(place.column >= place.firstColumn, "before what is shown: \(diagnostic)")
    let end = place.column - 1 + place.length
    require(end <= max(first + shown.count, place.column), "past what is shown: \(diagnostic)")
  }
}
