internal import MizanYAML

extension ProfileStream.Item {
  /// The break of a line of JSON is no part of the value: what is missing at its end is missing on that line.
  init(lineOfJSON bytes: ArraySlice<UInt8>, document: Int, line: Int) {
    let isBroken = bytes.last == UInt8(ascii: "\n")
    var pairs: [Int] = []
    let text = SurrogatePairs.resolved(Array(isBroken ? bytes.dropLast() : bytes), &pairs)
    self.init(document: document, line: line, bytes: text, pairs: pairs)
  }

  /// What was found in the bytes of the profile, told of the place in the stream that they come from.
  ///
  /// - Parameters:
  ///   - diagnostic: what was found.
  ///   - file: what the stream is called; what is told of other files stays as it is.
  /// - Returns: the same with the stream's line and column.
  public func placed(_ diagnostic: Diagnostic, in file: String) -> Diagnostic {
    guard diagnostic.file == file, var place = diagnostic.place else { return diagnostic }
    if !pairs.isEmpty { widen(&place) }
    place.line += line - 1
    var diagnostic = diagnostic
    diagnostic.place = place
    return diagnostic
  }

  /// Counts each character that the stream writes as two escapes with all of theirs.
  private func widen(_ place: inout Place) {
    let told = place.column..<place.column + place.length
    let columns = SurrogatePairs.columns(told, ofLine: place.line, in: bytes, pairs)
    guard columns != told else { return }
    // The line as it was read is not the stream's.
    let start = Place(startOf: place.line)
    (place.lineText, place.firstColumn) = (start.lineText, start.firstColumn)
    (place.column, place.length) = (columns.lowerBound, columns.count)
  }
}
