extension DocumentBuilder {
  /// Ends the reading with what libyaml says.
  ///
  /// - Parameters:
  ///   - problem: its text; empty if it has none.
  ///   - mark: where libyaml stopped.
  ///   - context: where the thing began that it was reading.
  mutating func syntaxError(_ problem: String, at mark: Mark, since context: Mark) {
    let isUnclosed = problem == "found unexpected end of stream"
    let offset = source.offset(of: isUnclosed ? context.index : mark.index)
    let place = place(of: offset..<offset + 1)
    let bytes = source.bytes
    if problem.contains("found a tab character") || offset < bytes.count && bytes[offset] == Byte.tab {
      return stop(.tabIndentation, at: place)
    }
    stop(.syntax(SyntaxPhrases.phrase(for: problem)), at: place)
  }
}
