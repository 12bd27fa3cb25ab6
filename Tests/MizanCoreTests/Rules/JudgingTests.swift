import MizanExpression
import Testing

@testable import MizanCore

/// What follows from facts, some of which are unknown: tables of facts and possible levels.
@Suite struct JudgingTests {
  private static let facts = """
    f.a: {type: bool, question: Q?}
    f.b: {type: bool, question: Q?}
    f.c: {type: bool, question: Q?}
    f.n: {type: int, question: Q?}
    f.m: {type: int, question: Q?}
    """

  @Test(arguments: [
    ("f.a: true, f.b: true, f.c: true", "l3"), ("f.a: true, f.b: true, f.c: false", "l2"),
    ("f.a: true, f.b: false, f.c: true", "l1"), ("f.a: false, f.b: true, f.c: true", "l0"),
    ("", "l0 l1 l2 l3"), ("f.a: true", "l1 l2 l3"), ("f.a: false", "l0"),
    ("f.b: true", "l0 l2 l3"), ("f.b: false", "l0 l1"), ("f.c: true", "l0 l1 l3"),
    ("f.c: false", "l0 l1 l2"), ("f.a: true, f.b: true", "l2 l3"),
    ("f.a: true, f.c: true", "l1 l3"), ("f.b: true, f.c: false", "l0 l2"),
    ("f.a: unknown, f.b: true, f.c: true", "l0 l3"),
  ])
  func levelsAreTriedFromTheBestAndTheFirstThatHoldsWins(facts: String, expected: String) throws {
    let sample = try RuleSample.levels(
      facts: Self.facts, ["f.a && f.b && f.c", "f.a && f.b", "f.a"])
    #expect(try sample.outcome(facts) == expected)
  }

  @Test func aLevelBelowOneThatHoldsDoesNotMatter() throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["f.a", "f.b", "1 / f.n > 0"])
    #expect(try sample.outcome("f.a: true, f.n: 0") == "l3")
    #expect(try sample.outcome("f.a: true") == "l3")
    #expect(try sample.outcome("f.b: true, f.n: 0") == "l2 l3")
    #expect(try sample.missing("f.b: true, f.n: 0") == "f.a")
  }

  @Test(arguments: [
    ("f.a: true, f.b: true", "l1"), ("f.a: true, f.b: false", "l0"), ("f.a: true", "l0 l1"),
    ("f.a: false, f.b: true", "n/a"), ("f.a: false", "n/a"), ("f.b: true", "l1 n/a"),
    ("f.b: false", "l0 n/a"), ("", "l0 l1 n/a"),
  ])
  func whetherItAppliesComesFirst(facts: String, expected: String) throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["f.b"], more: "applies: f.a")
    #expect(try sample.outcome(facts) == expected)
  }

  @Test(arguments: [
    ("f.a: {absent: reason}, f.b: true", "! no-such-key"), ("f.a: true, f.b: true", "l1"),
    // One operand that decides is enough, and one that is unknown may turn out to decide.
    ("f.a: {absent: reason}, f.b: false", "l0"), ("f.a: {absent: reason}", "≈ l0 l1"),
  ])
  func readingWhatThereIsNotFails(facts: String, expected: String) throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["f.a && f.b"])
    #expect(try sample.outcome(facts) == expected)
  }

  @Test(arguments: [
    ("f.a: {absent: reason}", "l0"), ("f.a: true", "l1"), ("f.a: false", "l0"), ("", "l0 l1"),
  ])
  func hasAsksWhetherThereIsOne(facts: String, expected: String) throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["has(f.a) && f.a"])
    #expect(try sample.outcome(facts) == expected)
  }

  @Test(arguments: [
    ("f.n: 0, f.m: 1", "! division-by-zero"), ("f.n: 1, f.m: 1", "l1"), ("f.n: 1, f.m: 0", "l0"),
    ("f.m: 1", "≈ l0 l1"), ("f.n: 0", "≈ l0 l1"),
  ])
  func dividingByZeroFails(facts: String, expected: String) throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["f.m / f.n > 0"])
    #expect(try sample.outcome(facts) == expected)
  }

  @Test func aFailureOfAppliesIsAFailureOfTheRule() throws {
    let sample = try RuleSample.levels(
      facts: Self.facts, ["f.b"], more: "applies: 1 / f.n > 0")
    #expect(try sample.outcome("f.n: 0, f.b: true") == "! division-by-zero")
    let verdict = sample.rule.judge(try sample.values("f.n: 0, f.b: true"))
    #expect(verdict.failure?.expression == 0 && !verdict.isOpen && !verdict.isNotApplicable)
  }

  @Test func theExpressionThatFailedIsToldByItsPosition() throws {
    let sample = try RuleSample.levels(
      facts: Self.facts, ["f.a", "1 / f.n > 0", "f.b"], more: "applies: f.c")
    let verdict = sample.rule.judge(try sample.values("f.a: false, f.c: true, f.n: 0"))
    #expect(verdict.failure?.expression == 2)
    let failure = try #require(verdict.failure?.failure)
    #expect(sample.rule.expressions[2].range(of: failure) == 0..<7)
  }

  @Test(arguments: [
    ("30", 1), ("90", 0), ("60", 0.5), ("45", 0.75), ("20", 1), ("100", 0), ("-5", 1),
    ("30.6", 0.99),
  ])
  func aMeasureLiesBetweenItsGoalpostsAndNoFurtherOut(value: String, score: Double) throws {
    let facts = "f.x: {type: number, question: Q?}"
    let down = try RuleSample(facts: facts, "measure: {value: f.x, worst: 90, best: 30}")
    let up = try RuleSample(facts: facts, "measure: {value: 120.0 - f.x, worst: 30, best: 90}")
    for sample in [down, up] {
      let finding = try sample.finding("f.x: \(value)")
      #expect(abs(try #require(finding.scores).lowerBound - score) < 1e-12)
      #expect(finding.scores?.lowerBound == finding.scores?.upperBound)
      let state: State = score == 0 ? .notMet : score == 1 ? .met : .partial
      #expect(finding.state == state && finding.measured != nil && finding.isExact)
    }
  }

  @Test(arguments: [
    ("f.n: 5", "0.5"), ("", "?"), ("f.n: {absent: reason}", "! no-such-key"), ("f.n: 10", "1.0"),
  ])
  func aMeasureMayBeOfWholeNumbersAndUnknown(facts: String, expected: String) throws {
    let sample = try RuleSample(
      facts: Self.facts, "measure: {value: f.n, worst: 0, best: 10}")
    let outcome = try sample.outcome(facts)
    #expect(outcome.split(separator: "≈ ").joined() == expected)
  }

  @Test(arguments: [
    ("f.a: true, f.n: 5", "0.5"), ("f.a: false, f.n: 5", "n/a"), ("f.n: 5", "0.5 n/a"),
    ("f.a: false", "n/a"), ("f.a: true", "≈ ?"), ("", "≈ ? n/a"),
  ])
  func aMeasureMayNotApply(facts: String, expected: String) throws {
    let sample = try RuleSample(
      facts: Self.facts, "applies: f.a\nmeasure: {value: f.n, worst: 0, best: 10}")
    #expect(try sample.outcome(facts) == expected)
  }

  @Test func aMeasureThatIsNoNumberFails() throws {
    let sample = try RuleSample(
      facts: Self.facts + "\nf.x: {type: number, question: Q?}",
      "measure: {value: f.x / 0.0 - f.x / 0.0, worst: 0, best: 10}")
    #expect(try sample.outcome("f.x: 1") == "! no-overload")
  }

  @Test func aMeasureWithoutEndFails() throws {
    let sample = try RuleSample(
      facts: Self.facts + "\nf.x: {type: number, question: Q?}",
      "measure: {value: f.x / 0.0, worst: 0, best: 10}")
    #expect(try sample.outcome("f.x: 1") == "! out-of-range")
  }

  @Test func missingFactsComeInTheOrderOfTheRuleAndOnlyWhereTheyMatter() throws {
    let sample = try RuleSample.levels(
      facts: Self.facts, ["f.c && f.a", "f.b || f.n > 3"], more: "applies: f.m > 0")
    #expect(try sample.missing("") == "f.m f.c f.a f.b f.n")
    #expect(try sample.missing("f.m: 1, f.c: false") == "f.b f.n")
    #expect(try sample.missing("f.m: 1, f.b: true") == "f.c f.a")
    #expect(try sample.missing("f.m: 0") == "")
    #expect(try sample.missing("f.m: 1, f.c: true, f.a: true") == "")
  }
}
