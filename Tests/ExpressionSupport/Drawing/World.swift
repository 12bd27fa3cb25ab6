package import MizanExpression

/// What is known of a fact.
package enum Told: Sendable {
  case unknown, absent
  case value(World.Known)
}

/// The facts and variables that drawn expressions read.
package struct World: Sendable {
  /// A value as a person thinks of it, and as the evaluator does.
  package struct Known: Sendable {
    package let meaning: Meaning
    package let value: Value

    package init(_ meaning: Meaning) { (self.meaning, value) = (meaning, meaning.value) }
  }

  /// A fact, and values that it may have.
  package struct Fact: Sendable {
    package let path: String
    package let type: ValueType
    package let domain: [Known]
  }

  /// By slot.
  package let facts: [Fact]
  package let variables: [String: Tree]
  package let vocabulary: Vocabulary
  /// Values, few of which are of any one type.
  package let unfitting: [Known]
  /// Names of facts and variables by type.
  package let names: [ValueType: [String]]

  /// Facts of every type, with the values at the ends of what they can be.
  package init() {
    unfitting = World.unfitting.map(Known.init)
    var vocabulary = Vocabulary()
    var names: [ValueType: [String]] = [:]
    var (facts, variables): ([Fact], [String: Tree]) = ([], [:])
    for (path, type) in World.declared {
      vocabulary.declare(fact: path, type)
      names[type, default: []].append(path)
      let domain = World.domains[type].map { $0.map(Known.init) } ?? unfitting
      facts.append(Fact(path: path, type: type, domain: domain))
    }
    for (name, tree) in World.named {
      guard let expression = try? CompiledExpression(tree.text, in: vocabulary) else {
        fatalError("does not compile: \(tree.text)")
      }
      vocabulary.declare(variable: name, expression)
      names[expression.type, default: []].append(name)
      variables[name] = tree
    }
    (self.facts, self.variables, self.vocabulary) = (facts, variables, vocabulary)
    self.names = names
  }

  /// What the evaluator takes what is known for; by slot.
  package func values(_ told: [Told]) -> FactValues {
    var values = FactValues(for: vocabulary)
    for (slot, told) in told.enumerated() {
      switch told {
      case .unknown: break
      case .absent: values[slot] = .absent
      case .value(let known): values[slot] = .value(known.value)
      }
    }
    return values
  }

  /// What the reference says of a tree; `nil` where that takes too long.
  package func reference(_ told: [Told], mostVisits: Int = 200_000) -> Reference {
    let named = zip(facts, told).map { ($0.path, $1) }
    return Reference(
      Dictionary(uniqueKeysWithValues: named), variables: variables, mostVisits: mostVisits)
  }
}
