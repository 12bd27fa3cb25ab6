/// Something in a file that is not YAML, or not the part of YAML that is read here.
package struct YAMLProblem: Hashable, Sendable {
  package let kind: Kind
  /// The text at fault; inside the file, and empty at its end.
  package let place: YAMLPlace

  package init(kind: Kind, place: YAMLPlace) {
    self.kind = kind
    self.place = place
  }

  /// What is wrong. `message` says it in words.
  package enum Kind: Hashable, Sendable {
    // The file as a whole.
    case fileTooLarge(limit: Int)
    case unsupportedEncoding
    case notUTF8
    case forbiddenCharacter(Unicode.Scalar)
    case directive
    case severalDocuments

    // More than is read.
    case tooManyNodes(limit: Int)
    case tooDeep(limit: Int)
    case scalarTooLong(limit: Int)
    case keyTooLong(limit: Int)

    // YAML that is refused because it hides meaning; names without `&`, `*`, tags with `!`.
    case anchor(String)
    case alias(String)
    case mergeKey
    case tag(String)

    // Keys.
    case duplicateKey(String, firstLine: Int)
    case complexKey
    case emptyKey
    case explicitKey
    case forbiddenInKey(Unicode.Scalar)

    // Text that readers of YAML do not agree on, or that is not YAML although libyaml accepts it.
    case commentNeedsSpace
    case colonNeedsSpace
    case notIndented
    case tabIndentation
    case loneIndicator(Unicode.Scalar)
    case unexpectedText
    case misread

    /// What the scanner or parser of libyaml says, in plainer words.
    case syntax(String)
  }
}
