internal import MizanExpression

extension Reference {
  /// What a condition comes to.
  enum Truth {
    case yes, no
    case open(Outcome)

    func map(_ body: (Bool) -> Meaning) -> Outcome {
      switch self {
      case .yes: .value(body(true))
      case .no: .value(body(false))
      case .open(let outcome): outcome
      }
    }
  }

  mutating func truth(_ tree: Tree, _ locals: [String: Meaning]) -> Truth {
    switch outcome(tree, locals) {
    case .value(.bool(true)): .yes
    case .value(.bool(false)): .no
    case .value: .open(.failure(.noOverload))
    case let other: .open(other)
    }
  }

  /// One that decides is enough; else what is unknown; else the first failure.
  func joined(_ truths: [Truth], decidedBy deciding: Bool) -> Outcome {
    var missing: Set<String> = []
    var failure: Outcome?
    for truth in truths {
      switch truth {
      case .yes: if deciding { return .value(.bool(true)) }
      case .no: if !deciding { return .value(.bool(false)) }
      case .open(.unknown(let names)): missing.formUnion(names)
      case .open(let other): failure = failure ?? other
      }
    }
    if !missing.isEmpty { return .unknown(missing) }
    return failure ?? .value(.bool(!deciding))
  }

  mutating func junction(
    _ operands: [Tree], decidedBy deciding: Bool, _ locals: [String: Meaning]
  ) -> Outcome {
    var truths: [Truth] = []
    for operand in operands {
      truths.append(truth(operand, locals))
      if isDecided(truths.last, deciding) { break }
    }
    return joined(truths, decidedBy: deciding)
  }

  /// What comes behind an operand that decides changes nothing, and is not counted.
  func isDecided(_ truth: Truth?, _ deciding: Bool) -> Bool {
    switch truth {
    case .yes: deciding
    case .no: !deciding
    default: false
    }
  }
}
