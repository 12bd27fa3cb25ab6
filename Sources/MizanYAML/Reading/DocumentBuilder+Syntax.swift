extension DocumentBuilder {
  /// Ends the reading with what libyaml says.
  ///
  /// - Parameters:
  ///   - problem: its text; empty if it has none.
  ///   - mark: where libyaml stopped.
  ///   - context: where the thing began that it was reading.
  mutating func syntaxError(_ problem: String, at mark: Mark, since context: Mark) {
    // What is not closed, or has no colon, is shown where it begins.
    let isOpen =
      problem == "found unexpected end of stream" || problem == "could not find expected ':'"
    let offset = source.offset(of: isOpen ? context.index : mark.index)
    let place = place(of: offset..<offset + 1)
    stop(kind(of: problem, at: offset), at: place)
  }

  private func kind(of problem: String, at offset: Int) -> YAMLProblem.Kind {
    let byte = offset < source.bytes.count ? source.bytes[offset] : 0
    if byte == Byte.tab || problem.contains("found a tab character") { return .tabIndentation }
    if problem == "did not find expected node content",
      byte == Byte.colon || byte == Byte.dash
    {
      return .loneIndicator(Unicode.Scalar(byte))
    }
    let line = source.bytes[source.bytes.startOfLine(offset)..<offset]
    if problem == "did not find expected key", !line.allSatisfy(\.isBlank) {
      return .syntax(SyntaxPhrases.afterValue)
    }
    return .syntax(SyntaxPhrases.phrase(for: problem))
  }
}
