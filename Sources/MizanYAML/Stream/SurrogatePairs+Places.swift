extension SurrogatePairs {
  /// How many characters more a pair has than the character itself.
  private static let surplus = 11

  /// A stretch of a line in a text with pairs, from the same in the text in which they were resolved.
  ///
  /// - Parameters:
  ///   - columns: of what stands there, from 1, in code points.
  ///   - line: the line, from 1.
  ///   - text: the text in which pairs were resolved.
  ///   - offsets: the offsets in it of what was a pair.
  /// - Returns: the columns in the text with pairs.
  package static func columns(
    _ columns: Range<Int>, ofLine line: Int, in text: [UInt8], _ offsets: [Int]
  ) -> Range<Int> {
    let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
    var finder = PlaceFinder(bytes: text, start: hasMark ? 3 : 0)
    var (before, within) = (0, 0)
    for offset in offsets {
      let place = finder.place(of: offset..<offset)
      guard place.line == line else { continue }
      if place.column < columns.lowerBound {
        before += surplus
      } else if place.column < columns.upperBound {
        within += surplus
      }
    }
    return columns.lowerBound + before..<columns.upperBound + before + within
  }
}
