/// What a condition comes to.
///
/// Only this file knows the logic of unknowns and failures.
public enum Truth: Hashable, Sendable {
  case no
  case yes
  /// These facts are missing, and what they are matters.
  case unknown(FactSet)
  case failure(EvaluationFailure)
}

extension Truth {
  /// The negation: what is not known stays so.
  var negated: Truth {
    switch self {
    case .no: .yes
    case .yes: .no
    case .unknown, .failure: self
    }
  }

  var value: Value {
    switch self {
    case .no: .bool(false)
    case .yes: .bool(true)
    case .unknown(let facts): .unknown(facts)
    case .failure(let failure): .failure(failure)
    }
  }

  /// What a value comes to as an operand of `&&`, `||`, `!` or `?:` at `node`.
  init(_ value: Value, at node: Int32) {
    switch value {
    case .bool(let truth): self = truth ? .yes : .no
    case .unknown(let facts): self = .unknown(facts)
    case .failure(let failure): self = .failure(failure)
    default: self = .failure(EvaluationFailure(.noOverload, at: node))
    }
  }
}

/// Adds up the operands of `&&` or `||`, in any order to the same result.
///
/// One operand that decides is enough, whatever the others are. Else what is unknown is stronger
/// than a failure, as it may yet turn out to decide.
struct Junction {
  private let deciding: Bool
  private var facts = FactSet(bits: 0)
  private var failure: EvaluationFailure?

  /// `false` decides `&&`, `true` decides `||`.
  init(decidedBy deciding: Bool) { self.deciding = deciding }

  /// Whether `operand` decides, so that the rest need not be looked at.
  mutating func take(_ operand: Truth) -> Bool {
    switch operand {
    case .yes: return deciding
    case .no: return !deciding
    case .unknown(let more): facts = facts.union(more)
    case .failure(let first): if failure == nil { failure = first }
    }
    return false
  }

  var decision: Truth { deciding ? .yes : .no }

  /// The result when no operand decided.
  var result: Truth {
    if facts.bits != 0 { return .unknown(facts) }
    if let failure { return .failure(failure) }
    return deciding ? .no : .yes
  }
}

/// Adds up arguments that must all have a value: a failure is stronger than what is unknown.
struct Strictness {
  private var facts = FactSet(bits: 0)
  private var failure: EvaluationFailure?

  mutating func take(_ value: Value) {
    switch value {
    case .unknown(let more): facts = facts.union(more)
    case .failure(let first): if failure == nil { failure = first }
    default: break
    }
  }

  /// What stands in for the result, or `nil` when every argument has a value.
  var obstacle: Value? {
    if let failure { return .failure(failure) }
    return facts.bits == 0 ? nil : .unknown(facts)
  }
}
