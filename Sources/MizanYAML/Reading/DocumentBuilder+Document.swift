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
    while cursor.isAtMarker(Byte.dot) {
      cursor.take(to: cursor.position + 3)
      let end = cursor.position
      try cursor.skipSeparation()
      guard cursor.isAtEnd || cursor.isFirstOnLine else {
        throw Finding(.unexpectedText, end..<cursor.position + 1)
      }
    }
    guard !cursor.isAtEnd else { return }
    if cursor.isAtMarker(Byte.dash) {
      throw Finding(.severalDocuments, cursor.position..<cursor.position + 3)
    }
    if cursor.column == 0, cursor.isAt(Byte.percent) {
      throw Finding(.directive, cursor.position..<source.bytes.endOfLine(cursor.position))
    }
    throw cursor.unexpected()
  }
}
