extension SourceCursor {
  /// Takes separation up to a code point.
  @inline(__always)
  mutating func land(on index: Int) throws(Finding) {
    try skipSeparation()
    guard self.index == index else { throw unexpected() }
  }

  /// Takes separation and then `byte`, indented by `indentation` spaces if it begins a line.
  mutating func take(_ byte: UInt8, indentation: Int) throws(Finding) {
    try skipSeparation()
    guard isAt(byte) else { throw unexpected() }
    try checkIndentation(indentation)
    takeIndicator()
  }

  /// Whether `---` or `...` stands here, at the start of a line.
  mutating func isAtMarker(_ byte: UInt8) -> Bool {
    column == 0 && position + 2 < bytes.count
      && bytes[position..<position + 3].allSatisfy { $0 == byte }
      && bytes.isBlankOrEnd(position + 3)
  }

  /// What is said of text where an indicator or a value should be.
  @inline(never)
  mutating func unexpected() -> Finding {
    guard position < bytes.count else { return Finding(.unexpectedText, position..<position) }
    guard isAt(Byte.question) else { return Finding(.unexpectedText, at: position) }
    let isIndicator = bytes.isBlankOrEnd(position + 1)
    return Finding(isIndicator ? .explicitKey : .loneIndicator("?"), at: position)
  }
}
