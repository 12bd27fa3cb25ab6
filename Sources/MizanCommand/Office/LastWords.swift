internal import MizanReport

/// The end of what a program has said, fit for one line of an error.
struct LastWords {
  let text: String

  /// - Parameter output: anything at all; the last line that says something is taken.
  init(_ output: String) {
    let lines = output.split(whereSeparator: \.isNewline)
    let line = lines.last { $0.contains { !$0.isWhitespace } } ?? ""
    let inert = line.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        ? " " : String(scalar)
    }
    text = line.isEmpty ? "it said nothing" : inert.joined().shortened(to: 300)
  }
}
