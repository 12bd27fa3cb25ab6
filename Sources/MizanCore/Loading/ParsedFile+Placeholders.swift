internal import MizanYAML

extension ParsedFile {
  /// What `mizan new` writes where something has to be said.
  private static let placeholder = Array("[to complete".utf8)

  /// Warns of every text that nobody has written yet.
  mutating func warnOfPlaceholders() { warnOfPlaceholders(in: root) }

  private mutating func warnOfPlaceholders(in node: YAMLNode) {
    switch node.kind {
    case .scalar:
      if node.utf8.starts(with: ParsedFile.placeholder) {
        log.report(.placeholder, at: node.place, ["found": node.text])
      }
    case .sequence: for element in node.elements { warnOfPlaceholders(in: element) }
    case .mapping: for (_, value) in node.pairs { warnOfPlaceholders(in: value) }
    }
  }
}
