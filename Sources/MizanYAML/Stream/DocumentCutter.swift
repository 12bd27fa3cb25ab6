/// Finds where the documents of a stream end, line by line, without reading what they say.
///
/// A line that begins with `---` or `...` and goes on with white space is a marker wherever it stands:
/// YAML has it so even inside quotes and block scalars.
struct DocumentCutter {
  /// Where one document ends and the next begins.
  enum Cut {
    /// Before the line: it is the marker of the next document.
    case before
    /// After the line: it ends its document.
    case after
    /// After the line, and no document has begun before it.
    case skipped
  }

  /// A byte order mark, a marker and the white space after it.
  static let longestMarker = 7

  /// Whether the document that is being looked for has begun: else only comments, empty lines and directives
  /// were seen.
  private(set) var hasBegun = false

  /// Takes in a line, with its break or without.
  ///
  /// - Returns: where a document ends; `nil` where none does.
  mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Cut? {
    let line = DocumentCutter.withoutMark(line)
    if DocumentCutter.isMarker(line, Byte.dash) {
      defer { hasBegun = true }
      return hasBegun ? .before : nil
    }
    guard DocumentCutter.isMarker(line, Byte.dot) else {
      hasBegun = hasBegun || DocumentCutter.isContent(line)
      return nil
    }
    defer { hasBegun = false }
    return hasBegun ? .after : .skipped
  }

  /// Files that are put one after the other may each begin with a byte order mark.
  @inline(__always)
  private static func withoutMark(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard line.count >= 3, line[0] == 0xEF, line[1] == 0xBB, line[2] == 0xBF else { return line }
    return UnsafeBufferPointer(rebasing: line[3...])
  }

  @inline(__always)
  private static func isMarker(_ line: UnsafeBufferPointer<UInt8>, _ byte: UInt8) -> Bool {
    guard line.count >= 3, line[0] == byte, line[1] == byte, line[2] == byte else { return false }
    return line.count == 3 || line[3].isBlankOrBreak
  }

  private static func isContent(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = line.first { !$0.isBlankOrBreak }
    return first != nil && first != Byte.hash && line.first != Byte.percent
  }
}
