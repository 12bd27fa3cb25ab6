extension DocumentBuilder {
  /// What is told where it begins, not where libyaml gave up: it is not closed, or not complete.
  private static let open: Set = [
    "found unexpected end of stream", "could not find expected ':'",
    "found unexpected non-alphabetical character", "found unknown directive name",
    "could not find expected directive name",
  ]

  /// What libyaml has no words of its own for.
  private static let openBracket = "open bracket"
  private static let textAfterValue = "text after a value"
  private static let unknown = "unknown"

  /// Ends the reading with what libyaml says.
  ///
  /// - Parameters:
  ///   - problem: its text; empty if it has none.
  ///   - mark: where libyaml stopped.
  ///   - context: where the thing began that it was reading.
  mutating func syntaxError(_ problem: String, at mark: Int, since context: Int) {
    let end = source.offset(of: mark)
    // At the end of the file a bracket is open: the place of interest is where it opens.
    let isOpenBracket = problem.hasPrefix("did not find expected ','") && end >= source.lastInk
    let isOpen = isOpenBracket || Self.open.contains(problem)
    let offset = isOpen ? source.offset(of: context) : end
    if let colon = touchingColon(problem, at: offset) {
      stop(.colonNeedsSpace, at: self.place(of: colon..<colon + 1))
      return
    }
    let place = place(of: offset..<offset + 1)
    stop(
      isOpenBracket ? .syntax(Self.openBracket) : kind(of: problem, at: offset), at: place)
  }

  private func kind(of problem: String, at offset: Int) -> YAMLProblem.Kind {
    let byte = offset < source.bytes.count ? source.bytes[offset] : 0
    if byte == Byte.tab || problem.hasPrefix("found a tab character") { return .tabIndentation }
    switch problem {
    case "did not find expected node content" where byte == Byte.colon || byte == Byte.dash:
      return .loneIndicator(Unicode.Scalar(byte))
    case "did not find expected key":
      let line = source.bytes[source.bytes.startOfLine(offset)..<offset]
      let isFirstOnLine = line.allSatisfy(\.isBlank)
      if byte == Byte.colon {
        return line.last.map(\.isBlank) ?? true ? .emptyKey : .colonNeedsSpace
      }
      return .syntax(isFirstOnLine ? problem : Self.textAfterValue)
    default:
      return .syntax(problem.isEmpty ? Self.unknown : problem)
    }
  }

  /// Where on the line a colon after a word touches what follows it, when that explains a problem.
  ///
  /// `a:b` is one word, so libyaml misses a colon after it, or finds one too many behind `a:{b: c}`.
  private func touchingColon(_ problem: String, at offset: Int) -> Int? {
    let isMissing = problem == "could not find expected ':'"
    guard isMissing || problem == "mapping values are not allowed in this context" else {
      return nil
    }
    let bytes = source.bytes
    let line = bytes[bytes.startOfLine(offset)...].prefix { !$0.isBreak }
    guard let colon = line.firstIndex(of: Byte.colon), isMissing || colon < offset else {
      return nil
    }
    let next = colon + 1 < bytes.count ? bytes[colon + 1] : Byte.lineFeed
    return next.isBlank || next.isBreak ? nil : colon
  }
}
