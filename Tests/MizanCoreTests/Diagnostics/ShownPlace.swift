import MizanCore
import Testing

extension Place {
  /// The part of the line that the carets stand under.
  var shown: String {
    let scalars = lineText.unicodeScalars.dropFirst(column - firstColumn).prefix(length)
    return String(String.UnicodeScalarView(scalars))
  }

  /// Why it is no place in the file, in the part of its line that is shown, and not too wide; `nil` where it is one.
  func problem(in file: SourceFile) -> String? {
    let lines = lines(of: file)
    guard lines.indices.contains(line - 1) else { return "there is no line \(line)" }
    let window = Array(lines[line - 1].dropFirst(firstColumn - 1).prefix(160))
    guard Array(lineText.unicodeScalars) == window else { return "shows \(lineText)" }
    let before = column - firstColumn
    guard before >= 0, before <= window.count else { return "column \(column) is not shown" }
    // A place at the end of a line is one column wide: there is nothing to point at but the end.
    let widest = max(1, window.count - before)
    return 1...widest ~= length ? nil : "\(length) columns, of \(widest)"
  }
}

/// Expects a place that is in the file, in the part of its line that is shown, and not too wide.
func expectShown(
  _ place: Place, of file: SourceFile, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(place.problem(in: file) == nil, sourceLocation: sourceLocation)
}
/// The lines of a file in code points, split at LF, CR LF and CR, after its byte order mark.
private func lines(of file: SourceFile) -> [[Unicode.Scalar]] {
  var lines: [[Unicode.Scalar]] = [[]]
  var isAfterReturn = false
  let text = String(decoding: file.bytes, as: UTF8.self).unicodeScalars
  for scalar in text.first == "\u{FEFF}" ? text.dropFirst() : text[...] {
    switch scalar {
    case "\n" where isAfterReturn: break
    case "\n", "\r": lines.append([])
    default: lines[lines.count - 1].append(scalar)
    }
    isAfterReturn = scalar == "\r"
  }
  return lines
}
