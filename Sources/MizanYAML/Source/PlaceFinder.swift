/// Turns byte offsets into lines and columns; cheap when the offsets grow.
struct PlaceFinder {
  let bytes: [UInt8]
  let start: Int
  private var offset: Int
  private var line = 1
  private var column = 1

  /// Finds places in a text whose line 1 begins at `start`, after a byte order mark.
  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    offset = start
  }

  /// The place of a range of bytes; what lies outside the file is moved to its border.
  mutating func place(of range: Range<Int>) -> YAMLPlace {
    let (line, column) = position(of: range.lowerBound)
    let (endLine, endColumn) = position(of: range.upperBound)
    return YAMLPlace(line: line, column: column, endLine: endLine, endColumn: endColumn)
  }

  private mutating func position(of target: Int) -> (line: Int, column: Int) {
    if target < offset { (offset, line, column) = (start, 1, 1) }
    let target = min(target, bytes.count)
    while offset < target {
      let byte = bytes[offset]
      if byte.isBreak {
        let next = bytes.afterBreak(offset)
        guard next <= target else { break }
        offset = next
        line += 1
        column = 1
      } else {
        offset += 1
        // The bytes that continue a character are taken with it.
        while offset < bytes.count, bytes[offset].continuesCharacter { offset += 1 }
        column += 1
      }
    }
    return (line, column)
  }
}
