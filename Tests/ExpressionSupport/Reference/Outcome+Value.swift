package import MizanExpression

extension Reference.Outcome: CustomStringConvertible {
  /// What a value of the evaluator says.
  package init(_ value: Value, of expression: CompiledExpression, in vocabulary: Vocabulary) {
    switch value {
    case .unknown(let facts):
      self = .unknown(Set(expression.slots(facts).map { vocabulary.facts[$0] }))
    case .failure(let failure): self = .failure(failure.reason)
    default: self = Meaning(value).map(Reference.Outcome.value) ?? .failure(.noOverload)
    }
  }

  /// Whether both say the same, of failures the reason alone.
  package func isSame(as other: Reference.Outcome) -> Bool {
    switch (self, other) {
    case (.value(let a), .value(let b)): a.isSame(as: b)
    case (.unknown(let a), .unknown(let b)): a == b
    case (.failure(let a), .failure(let b)): a == b
    default: false
    }
  }

  /// As the files of `Cases` write it.
  package var description: String {
    switch self {
    case .value(let meaning): meaning.written
    case .unknown(let names): "? " + names.sorted().joined(separator: ", ")
    case .failure(let reason): "! \(reason.rawValue)"
    }
  }
}
