/// Something in a file that is not YAML, or not the part of YAML that is read here.
package struct YAMLProblem: Hashable, Sendable {
  /// What is wrong.
  package let kind: Kind
  /// The text at fault; inside the file, and empty at its end.
  package let place: YAMLPlace

  /// A problem of a kind at a place.
  package init(kind: Kind, place: YAMLPlace) {
    self.kind = kind
    self.place = place
  }

  /// What can be wrong with a file.
  package enum Kind: Hashable, Sendable {
    // The file as a whole.

    /// It has more bytes than `limit`.
    case fileTooLarge(limit: Int)
    /// It is UTF-16 or UTF-32.
    case unsupportedEncoding
    /// It has bytes that are not UTF-8.
    case notUTF8
    /// It has a character that hides or reorders text, as itself or as an escape.
    case forbiddenCharacter(Unicode.Scalar)
    /// It has a directive other than one `%YAML 1.1` or `%YAML 1.2`.
    case directive
    /// It goes on after the first document.
    case severalDocuments

    // More than is read.

    /// There are more values than `limit`, keys and collections counted.
    case tooManyNodes(limit: Int)
    /// More collections than `limit` stand inside each other.
    case tooDeep(limit: Int)
    /// A scalar has more bytes than `limit`.
    case scalarTooLong(limit: Int)
    /// A key has more code points than `limit`.
    case keyTooLong(limit: Int)

    // What hides meaning.

    /// `&name`, told without `&`.
    case anchor(String)
    /// `*name`, told without `*`.
    case alias(String)
    /// The plain key `<<`.
    case mergeKey
    /// `!name`, `!!name`, `!<name>` or `!`, told as it is written.
    case tag(String)

    // Keys.

    /// A key stands in a mapping again, as text or as a value; told as it is written again.
    case duplicateKey(String, firstLine: Int)
    /// A key is a sequence or a mapping.
    case complexKey
    /// A key is missing before its `:`.
    case emptyKey
    /// A key is written after `?`.
    case explicitKey
    /// A key has a character that nobody sees, such as a direction mark, a tab or a line break.
    case forbiddenInKey(Unicode.Scalar)

    // What is not YAML although libyaml accepts it, or what libyaml and others read differently.

    /// A `#` touches what stands before it.
    case commentNeedsSpace
    /// A `:` touches the value after it.
    case colonNeedsSpace
    /// A line that goes on is not indented deeper than the key or dash it belongs to.
    case notIndented
    /// A tab stands where only spaces indent.
    case tabIndentation
    /// Text is, or begins with, a `-`, `?` or `:` where that is an indicator.
    case loneIndicator(Unicode.Scalar)
    /// Text stands where only space, a comment or an indicator may.
    case unexpectedText
    /// Text that libyaml reads otherwise than YAML 1.2 says.
    case misread

    /// What libyaml says of a syntax error, or a word of ours where it has none.
    case syntax(String)
  }
}
