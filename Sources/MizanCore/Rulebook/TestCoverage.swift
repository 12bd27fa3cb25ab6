/// Which outcomes of a criterion's rule its tests expect.
public struct TestCoverage: Hashable, Sendable {
  /// The criterion's id.
  public var criterion: String
  /// The file it was read from.
  public var file: String?
  /// Every outcome that a test should expect, alone: each level, and `not-applicable` where the rule
  /// says when it applies.
  public var outcomes: [String]
  /// Those that no test expects.
  public var missing: [String]

  /// `nil` for a criterion that is answered by hand, as it has nothing to test.
  init?(_ criterion: Criterion, file: String?) {
    guard let rule = criterion.rule else { return nil }
    self.criterion = criterion.id
    self.file = file
    let reached = Set(criterion.tests.compactMap { $0.outcome(criterion) })
    outcomes = criterion.levels.map(\.id) + (rule.applies == nil ? [] : ["not-applicable"])
    missing = outcomes.filter { !reached.contains($0) }
  }
}

extension RuleTest {
  /// The one outcome that it expects; `nil` when it leaves several possible.
  fileprivate func outcome(_ criterion: Criterion) -> String? {
    switch expectation {
    case .notApplicable: "not-applicable"
    case .levels(let levels) where levels.count == 1 && !mayNotApply: criterion.levels[levels[0]].id
    case .levels: nil
    case .score(let score):
      // The ends of a measure; between them it has no level.
      score <= criterion.worst.score
        ? criterion.worst.id : score >= criterion.best.score ? criterion.best.id : nil
    }
  }
}

extension [TestCoverage] {
  /// The outcomes that tests expect, as a share of all, in 0...1; 1 when there is nothing to test.
  public var share: Double { outcomes == 0 ? 1 : Double(expected) / Double(outcomes) }

  /// How many outcomes rules have.
  public var outcomes: Int { reduce(0) { $0 + $1.outcomes.count } }

  /// How many of these tests expect.
  public var expected: Int { outcomes - reduce(0) { $0 + $1.missing.count } }
}
