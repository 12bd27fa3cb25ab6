internal import MizanYAML

/// A text for people as it stands in a file.
struct WrittenText {
  let node: YAMLNode
  /// The language of the file's plain texts.
  let language: Language

  /// Whether it names no language.
  var isPlain: Bool { node.kind == .scalar }

  /// The languages that it names, or that of the file for a plain one.
  ///
  /// A language whose text cannot be read counts: that it cannot is told by itself.
  var languages: Set<Language> {
    isPlain ? [language] : Set(node.pairs.compactMap { Language(rawValue: $0.key.text) })
  }
}
