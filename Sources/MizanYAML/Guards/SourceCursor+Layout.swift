extension SourceCursor {
  /// Checks that the line of `position` begins with so many spaces, if nothing else stands before.
  @inline(__always)
  mutating func checkIndentation(_ spaces: Int) throws(Finding) {
    guard isFirstOnLine, column < spaces || lastTab >= lineStart else { return }
    try bytes.checkIndentation(spaces, from: lineStart, to: position)
  }

  /// Checks that a block collection may begin here: on a line of its own, or right after a `-`.
  mutating func checkBlockStart() throws(Finding) {
    guard isFirstOnLine || isAfterDash else { throw unexpected() }
    try checkNoTab(since: isFirstOnLine ? lineStart : lastEnd)
  }

  /// Checks that a later entry of a block collection stands on a line of its own, in the column of
  /// the first.
  mutating func checkBlockEntry(column: Int) throws(Finding) {
    guard isFirstOnLine else { throw unexpected() }
    try checkNoTab(since: lineStart)
    guard self.column == column else { throw Finding(.notIndented, at: position) }
  }

  private mutating func checkNoTab(since start: Int) throws(Finding) {
    guard lastTab < start else { throw Finding(.tabIndentation, at: lastTab) }
  }
}

extension [UInt8] {
  /// Checks that a line from `start`, with its first text at `text`, begins with enough spaces.
  ///
  /// Tabs may follow these.
  func checkIndentation(_ spaces: Int, from start: Int, to text: Int) throws(Finding) {
    guard spaces > 0 else { return }
    for offset in start..<start + spaces {
      guard offset < text else { throw Finding(.notIndented, at: text) }
      guard self[offset] == Byte.space else { throw Finding(.tabIndentation, at: offset) }
    }
  }
}
