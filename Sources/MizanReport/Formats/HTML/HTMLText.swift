/// Texts as shapes: what users wrote is set apart, and what is of the other direction.
package struct HTMLText {
  /// Whether the lines around begin at the right.
  let isRightToLeft: Bool

  /// Texts of pages whose lines begin at the right, or at the left.
  package init(isRightToLeft: Bool) { self.isRightToLeft = isRightToLeft }

  /// A text's runs, those that lead to the same place within one link, emphasised ones within one emphasis.
  package func shapes(_ text: Text) -> [HTMLShape] {
    grouped(text.runs[...], by: \.destination) { destination, runs in
      let shapes = grouped(runs, by: \.emphasis) { emphasis, runs in
        let shapes = runs.flatMap(self.shapes)
        return emphasis.map { [HTMLShape($0, ["runs": shapes])] } ?? shapes
      }
      guard let destination, let address = address(destination) else { return shapes }
      return [HTMLShape("link", ["address": address, "runs": shapes])]
    }
  }

  private func shapes(_ run: Text.Run) -> [HTMLShape] {
    switch run.kind {
    case .phrase: pieces(run.string)
    case .data:
      [
        HTMLShape(
          "data",
          [
            "content": DisplayText.inert(run.string, isolating: false),
            "language": run.language ?? false,
          ])
      ]
    case .code: [shape("code", DisplayText.inert(run.string, isolating: false))]
    }
  }

  /// A phrase; what stands in it between marks of isolation, such as a signed number, gets an element, as not
  /// every program that reads web pages heeds the marks.
  private func pieces(_ phrase: String) -> [HTMLShape] {
    var shapes: [HTMLShape] = []
    var rest = Substring(phrase)
    while let open = rest.unicodeScalars.firstIndex(of: "\u{2066}"),
      let close = rest.unicodeScalars[open...].firstIndex(of: "\u{2069}")
    {
      let scalars = rest.unicodeScalars
      shapes += words(Substring(scalars[..<open]))
      shapes.append(shape("code", String(scalars[scalars.index(after: open)..<close])))
      rest = Substring(scalars[scalars.index(after: close)...])
    }
    return shapes + words(rest)
  }

  /// Words of the report's own; in Arabic, those in Latin letters, such as an option, are set apart.
  private func words(_ phrase: Substring) -> [HTMLShape] {
    let isMixed = isRightToLeft && phrase.utf8.contains { (0x41...0x7A).contains($0) }
    guard isMixed else { return phrase.isEmpty ? [] : [shape("phrase", String(phrase))] }
    var shapes: [HTMLShape] = []
    var rest = phrase
    while let match = rest.firstMatch(of: HTMLText.latin) {
      let before = rest[..<match.range.lowerBound]
      if !before.isEmpty { shapes.append(shape("phrase", String(before))) }
      shapes.append(shape("code", String(match.output)))
      rest = rest[match.range.upperBound...]
    }
    return rest.isEmpty ? shapes : shapes + [shape("phrase", String(rest))]
  }

  /// Words in Latin letters, with what joins them.
  private static var latin: Regex<Substring> {
    /-{0,2}[A-Za-z][A-Za-z0-9]*(?:[ ._\/\-]+[A-Za-z0-9]+)*/
  }

  private func shape(_ name: String, _ content: String) -> HTMLShape {
    HTMLShape(name, ["content": content])
  }

  /// A destination that a page may lead to: a file beside it, or a web address; `nil` for anything that a browser
  /// could run.
  private func address(_ destination: String) -> String? {
    let scalars = destination.unicodeScalars
    let scheme = scalars.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
    let hasScheme = scalars[scheme.endIndex...].first == ":"
    return !hasScheme || ["http", "https", "mailto"].contains(String(scheme).lowercased())
      ? destination : nil
  }

  private func grouped<Key: Equatable>(
    _ runs: ArraySlice<Text.Run>, by key: (Text.Run) -> Key,
    _ shapes: (Key, ArraySlice<Text.Run>) -> [HTMLShape]
  ) -> [HTMLShape] {
    var result: [HTMLShape] = []
    var rest = runs
    while let first = rest.first {
      let stretch = rest.prefix { key($0) == key(first) }
      result += shapes(key(first), stretch)
      rest = rest.dropFirst(stretch.count)
    }
    return result
  }
}

extension Text.Run {
  /// The piece that emphasis is shown by, if there is any.
  fileprivate var emphasis: String? { isPlace ? "place" : isStrong ? "strong" : nil }
}
