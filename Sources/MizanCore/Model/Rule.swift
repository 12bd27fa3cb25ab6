public import MizanExpression

/// How a criterion's level follows from facts.
public struct Rule: Hashable, Sendable {
  /// How the level is found.
  public enum Test: Hashable, Sendable {
    /// One condition for each level, worst first; `nil` for the worst, which is what is left.
    case conditions([CompiledExpression?])
    /// A number, and what it scores.
    case measure(Measure)
  }

  /// What it holds, once for all copies of it: findings hand rules around as they judge.
  final class Body: Sendable {
    let applies: CompiledExpression?
    let test: Test
    let vocabulary: FactVocabulary
    /// The conditions once more, for `judge`; `nil` for a measure.
    let ladder: Ladder?

    init(_ applies: CompiledExpression?, _ test: Test, _ vocabulary: FactVocabulary) {
      self.applies = applies
      self.test = test
      self.vocabulary = vocabulary
      ladder =
        switch test {
        case .conditions(let conditions): Ladder(conditions, from: applies == nil ? 0 : 1)
        case .measure: nil
        }
    }
  }

  let body: Body

  /// Whether the criterion concerns the city at all; `nil` for always.
  public var applies: CompiledExpression? { body.applies }

  /// How the level is found.
  public var test: Test { body.test }

  /// What its slots mean.
  public var vocabulary: FactVocabulary { body.vocabulary }

  init(applies: CompiledExpression?, test: Test, vocabulary: FactVocabulary) {
    body = Body(applies, test, vocabulary)
  }

  /// Whether a number decides, rather than conditions.
  public var isMeasure: Bool { if case .measure = test { true } else { false } }

  /// Every expression of it: `applies`, then the conditions from best to worst, or the measure.
  public var expressions: [CompiledExpression] {
    let tests: [CompiledExpression] =
      switch test {
      case .conditions(let conditions): conditions.reversed().compactMap(\.self)
      case .measure(let measure): [measure.value]
      }
    return (applies.map { [$0] } ?? []) + tests
  }

  /// Slots of the facts it reads, each once, in the order in which it names them.
  public var facts: [Int] {
    var slots: [Int] = []
    for slot in expressions.flatMap(\.facts) where !slots.contains(slot) { slots.append(slot) }
    return slots
  }
}

extension Rule {
  /// Whether both are written alike, against the same facts.
  public static func == (a: Rule, b: Rule) -> Bool {
    a.applies == b.applies && a.test == b.test && a.vocabulary == b.vocabulary
  }

  /// Goes with `==`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(applies)
    hasher.combine(test)
    hasher.combine(vocabulary)
  }
}

/// An example beside a rule: what must follow from some facts.
public struct RuleTest: Hashable, Sendable {
  /// What must follow.
  public enum Expectation: Hashable, Sendable {
    /// Indices of exactly the levels that are possible, worst first.
    case levels([Int])
    case notApplicable
    /// A measured score, in 0...1.
    case score(Double)
  }

  /// What the example shows.
  public var name: String
  /// What is stated; everything else is unknown.
  public var facts: [String: FactStatement.Content]
  /// What must follow.
  public var expectation: Expectation
  /// Whether the criterion may as well not apply.
  public var mayNotApply: Bool
}
