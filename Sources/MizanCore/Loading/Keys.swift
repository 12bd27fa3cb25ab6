/// The keys that a mapping of one kind may have.
///
/// Readers go by them, and so do the schemas that editors read.
package struct Keys: Sendable {
  /// What the mapping is called in schemas, such as `criterion`; its description goes by the same name.
  package let name: String
  /// In the order in which they are told of.
  package let keys: [Key]
  /// Which keys take each other's place.
  package let alternatives: [Alternatives]
  /// The names of all keys, those first that must be there.
  let known: [String]
  /// The names of the keys that must be there.
  package let required: [String]

  init(
    _ name: String, _ keys: [Key], alternatives: [Alternatives] = []
  ) {
    self.name = name
    self.keys = keys
    self.alternatives = alternatives
    required = keys.filter(\.isRequired).map(\.name)
    known = required + keys.filter { !$0.isRequired }.map(\.name)
  }

  /// The keys at the top of a file: its kind, those of what it holds, and the language of its texts.
  init(
    file kind: FileKind, _ keys: [Key], alternatives: [Alternatives] = []
  ) {
    let kindKey = Key.required("mizan", .constant(kind.rawValue)).described(as: "file.mizan")
    self.init(
      kind.name, [kindKey] + keys + [.language], alternatives: alternatives)
  }

  /// The shape of a key's value, or `nil` where the mapping has no such key.
  func shape(of name: String) -> Shape? { keys.first { $0.name == name }?.shape }

  /// The name that the description of a key goes by in the catalogue of schemas: `criterion.title`.
  package func phrase(of key: Key) -> String { key.phrase ?? "\(name).\(key.name)" }
}

/// A key of a mapping.
package struct Key: Sendable {
  /// As it stands in the file.
  package let name: String
  /// Whether no mapping is complete without it.
  package let isRequired: Bool
  /// What its value looks like.
  package let shape: Shape
  /// The name of its description where it is not that of mapping and key.
  fileprivate private(set) var phrase: String?

  static func required(_ name: String, _ shape: Shape) -> Key {
    Key(name: name, isRequired: true, shape: shape)
  }

  static func optional(_ name: String, _ shape: Shape) -> Key {
    Key(name: name, isRequired: false, shape: shape)
  }

  /// What language the plain texts are in.
  static let language = optional("language", .choice(Language.self)).described(as: "file.language")

  /// The key with a description that mappings share.
  fileprivate func described(as phrase: String) -> Key {
    var key = self
    key.phrase = phrase
    return key
  }
}

/// Keys that take each other's place in a mapping.
package enum Alternatives: Sendable {
  /// One of them must be there, and only one.
  case exactlyOne([String])
  /// One of them must be there, and others may.
  case atLeastOne([String])
  /// None need be there.
  case atMostOne([String])
}
