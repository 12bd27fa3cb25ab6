package import MizanExpression

/// The language once more, as slow and plain as can be: what the evaluator says is compared with it.
///
/// It walks over the tree from which the text was written, so that it shares no parser, and knows nothing of
/// types that were checked. Of steps and sizes it knows only its own bound.
package struct Reference {
  /// What an expression comes to.
  package enum Outcome: Sendable {
    case value(Meaning)
    /// The facts that are missing, by name.
    case unknown(Set<String>)
    case failure(EvaluationFailure.Reason)
  }

  private let told: [String: Told]
  private let variables: [String: Tree]
  private let mostVisits: Int
  private var visits = 0
  /// Nodes that do something, each time that they do it; not those that may be done along with others.
  package private(set) var operations = 0

  /// - Parameters:
  ///   - told: what is known of each fact; one that is not there is unknown.
  ///   - variables: the trees of variables.
  ///   - mostVisits: how many nodes are visited at most.
  package init(_ told: [String: Told], variables: [String: Tree], mostVisits: Int = 200_000) {
    (self.told, self.variables, self.mostVisits) = (told, variables, mostVisits)
  }

  /// What a tree comes to; `nil` where that takes too long.
  package mutating func outcome(_ tree: Tree) -> Outcome? {
    (visits, operations) = (0, 0)
    let outcome = outcome(tree, [:])
    return visits > mostVisits ? nil : outcome
  }

  mutating func outcome(_ tree: Tree, _ locals: [String: Meaning]) -> Outcome {
    visits += 1
    if visits > mostVisits { return .failure(.tooManySteps) }
    switch tree.kind {
    case .literal(let literal): return .value(literal.meaning)
    case .local(let name): return locals[name].map(Outcome.value) ?? .failure(.undeclared)
    case .name(let name): return variables[name].map { outcome($0, [:]) } ?? fact(name)
    case .hasFact(let name): return has(name)
    default: break
    }
    if !tree.kind.isDoneAlong { operations += 1 }
    switch tree.kind {
    case .and: return junction(tree.children, decidedBy: false, locals)
    case .or: return junction(tree.children, decidedBy: true, locals)
    case .not: return truth(tree.children[0], locals).map { .bool(!$0) }
    case .conditional:
      switch truth(tree.children[0], locals) {
      case .yes: return outcome(tree.children[1], locals)
      case .no: return outcome(tree.children[2], locals)
      case .open(let other): return other
      }
    case .walk(let macro, let variable): return walk(macro, variable, tree.children, locals)
    default:
      return strict(tree.children.map { outcome($0, locals) }) { values in
        Reference.result(tree.kind, values)
      }
    }
  }

  private func fact(_ name: String) -> Outcome {
    switch told[name] ?? .unknown {
    case .unknown: .unknown([name])
    case .absent: .failure(.noSuchKey)
    case .value(let known): .value(known.meaning)
    }
  }

  private func has(_ name: String) -> Outcome {
    switch told[name] ?? .unknown {
    case .unknown: .unknown([name])
    case .absent: .value(.bool(false))
    case .value: .value(.bool(true))
    }
  }

  /// Everything needed has a value, or the first failure counts, or else all that is unknown.
  func strict(_ outcomes: [Outcome], _ body: ([Meaning]) -> Outcome) -> Outcome {
    var (values, missing): ([Meaning], Set<String>) = ([], [])
    for outcome in outcomes {
      switch outcome {
      case .failure: return outcome
      case .unknown(let names): missing.formUnion(names)
      case .value(let value): values.append(value)
      }
    }
    return missing.isEmpty ? body(values) : .unknown(missing)
  }
}

extension Tree.Kind {
  /// Whether the compiler may make one step of it and what it stands in or holds.
  fileprivate var isDoneAlong: Bool {
    switch self {
    case .call(let name), .method(let name): name == "size"
    // A list of literals is a literal.
    case .list: true
    default: false
    }
  }
}
