internal import MizanYAML

extension Place {
  /// The most code points of a line that are kept.
  private static let widestLine = 160

  /// The part of `place` that lies on its first line, whose code points are `scalars`.
  init(_ place: YAMLPlace, on scalars: [Unicode.Scalar]) {
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
}
