extension DocumentBuilder {
  mutating func beginDocument(isMarked: Bool) throws(Finding) {
    try cursor.skipSeparation()
    guard isMarked else { return }
    guard cursor.isAtMarker(Byte.dash) else { throw cursor.unexpected() }
    cursor.take(to: cursor.position + 3)
  }

  /// Checks what is left of the file; libyaml is not asked for it.
  mutating func endDocument() throws(Finding) {
    try cursor.skipSeparation()
    var isEnded = false
    while cursor.isAtMarker(Byte.dot) {
      cursor.take(to: cursor.position + 3)
      try cursor.skipSeparation()
      guard cursor.isAtEnd || cursor.isFirstOnLine else { throw cursor.unexpected() }
      isEnded = true
    }
    guard !cursor.isAtEnd else { return }
    if cursor.column == 0, cursor.isAt(Byte.percent) {
      throw Finding(.directive, cursor.position..<source.bytes.endOfLine(cursor.position))
    }
    if isEnded || cursor.isAtMarker(Byte.dash) {
      throw Finding(.severalDocuments, at: cursor.position)
    }
    if cursor.isFirstOnLine { throw Finding(.notIndented, at: cursor.position) }
    throw cursor.unexpected()
  }
}
