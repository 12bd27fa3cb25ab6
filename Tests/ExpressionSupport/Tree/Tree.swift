/// An expression as its parts, before it is written down.
package struct Tree: Sendable {
  package enum Kind: Sendable {
    case literal(Literal)
    /// A fact or a variable of the vocabulary.
    case name(String)
    /// A variable of a macro.
    case local(String)
    case hasFact(String)
    case hasField(String)
    case field(String)
    case index
    case not, negate
    case and, or
    case conditional
    case binary(String)
    case list
    /// Keys and values by turns.
    case map
    case call(String)
    /// The receiver is the first child.
    case method(String)
    /// What is walked over, and what is said of each element; of `map` the test may come between.
    case walk(String, variable: String)
  }

  package var kind: Kind
  package var children: [Tree]

  package init(_ kind: Kind, _ children: [Tree] = []) {
    (self.kind, self.children) = (kind, children)
  }

  /// How many nodes it has.
  package var size: Int { children.reduce(1) { $0 + $1.size } }

  /// All names of facts and variables in it.
  package var names: Set<String> {
    let below = children.reduce(into: Set<String>()) { $0.formUnion($1.names) }
    switch kind {
    case .name(let name), .hasFact(let name): return below.union([name])
    default: return below
    }
  }
}

/// A constant, and how it is written.
package struct Literal: Sendable {
  package var text: String
  package var meaning: Meaning

  package init(_ text: String, _ meaning: Meaning) { (self.text, self.meaning) = (text, meaning) }

  /// Written plainly.
  package init(_ meaning: Meaning) { self.init(meaning.written, meaning) }

  /// Whether it begins with a digit, a sign or a point.
  var isNumber: Bool {
    switch meaning {
    case .int, .double: true
    default: false
    }
  }
}
