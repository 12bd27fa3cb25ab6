import MizanCore
import Testing

extension Place {
  /// The part of the line that the carets stand under.
  var shown: String {
    let scalars = lineText.unicodeScalars.dropFirst(column - firstColumn).prefix(length)
    return String(String.UnicodeScalarView(scalars))
  }
}

/// Expects a place that is in the file, in the part of its line that is shown, and not too wide.
func expectShown(
  _ place: Place, of file: SourceFile, sourceLocation: SourceLocation = #_sourceLocation
) {
  let lines = lines(of: file)
  guard lines.indices.contains(place.line - 1) else {
    Issue.record("there is no line \(place.line)", sourceLocation: sourceLocation)
    return
  }
  let line = lines[place.line - 1]
  let window = Array(line.dropFirst(place.firstColumn - 1).prefix(160))
  #expect(Array(place.lineText.unicodeScalars) == window, sourceLocation: sourceLocation)
  let before = place.column - place.firstColumn
  #expect(before >= 0 && before <= window.count, sourceLocation: sourceLocation)
  // A place at the end of a line is one column wide: there is nothing to point at but the end.
  let widest = max(1, window.count - before)
  #expect(1...widest ~= place.length, sourceLocation: sourceLocation)
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
