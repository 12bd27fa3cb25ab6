import MizanExpression
import Testing

@testable import MizanCore

/// From what a profile states to what a rule sees, and what becomes of the criterion.
@Suite struct FactTests {
  private static let facts = """
    f.a: {type: bool, question: Q?}
    f.b: {type: bool, question: Q?}
    """

  @Test(arguments: [
    ("city.size == \"large\"", ", size: large", "l1"),
    ("city.size == \"large\"", ", size: small", "l0"),
    ("city.size == \"large\"", "", "l0 l1"), ("city.country == \"BR\"", ", country: BR", "l1"),
    ("city.country == \"BR\"", ", country: DE", "l0"),
    ("city.country in [\"BR\", \"DE\"]", "", "l0 l1"),
    ("\"transit\" in city.roles", ", roles: [origin, transit]", "l1"),
    ("\"transit\" in city.roles", ", roles: [return]", "l0"),
    // That a head names no role says nothing of the city.
    ("\"transit\" in city.roles", ", roles: []", "l0 l1"),
    ("\"transit\" in city.roles", "", "l0 l1"),
    ("profile.year == 2024", "", "l1"), ("profile.year > 2024", "", "l0"),
  ])
  func theHeadOfAProfileIsFactsToo(condition: String, head: String, expected: String) throws {
    let sample = try RuleSample.levels(facts: Self.facts, [condition])
    #expect(try sample.outcome("", head: head) == expected)
  }

  @Test(arguments: [
    ("{type: bool, question: Q?}", "true", "f.x"), ("{type: int, question: Q?}", "-7", "f.x == -7"),
    ("{type: number, question: Q?}", "7", "f.x == 7.0"),
    ("{type: number, question: Q?}", "0.1", "f.x == 0.1"),
    ("{type: share, question: Q?}", "1", "f.x == 1.0"),
    ("{type: share, question: Q?}", "0", "f.x == 0.0"),
    ("{type: string, question: Q?}", "مجلس", "f.x == \"مجلس\""),
    ("{type: string, question: Q?}", "\"7\"", "f.x == \"7\""),
    // Texts are equal only letter by letter.
    ("{type: string, question: Q?}", "\"e\\u0301\"", "f.x != \"\u{E9}\""),
    ("{type: enum, question: Q?, values: [a-b, c]}", "a-b", "f.x == \"a-b\""),
    ("{type: list, question: Q?, values: [a, b]}", "[b]", "f.x == [\"b\"]"),
    ("{type: list, question: Q?, values: [a, b]}", "[]", "size(f.x) == 0"),
    ("{type: list, question: Q?}", "[z, \"1\", z]", "f.x == [\"z\", \"1\", \"z\"]"),
    ("{type: date, question: Q?}", "2024-02-29", "f.x == timestamp(\"2024-02-29T00:00:00Z\")"),
    ("{type: date, question: Q?}", "\"2024-02-29\"", "f.x.getFullYear() == 2024"),
  ])
  func aValueIsSeenAsItsTypeSays(declaration: String, value: String, condition: String) throws {
    let sample = try RuleSample.levels(facts: "f.x: \(declaration)", [condition])
    #expect(try sample.outcome("f.x: \(value)") == "l1")
    #expect(try sample.outcome("f.x: {value: \(value), because: reason}") == "l1")
  }

  @Test func unknownIsWhatIsNotStated() throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["f.a && f.b"])
    for facts in ["f.a: true", "f.a: true, f.b: unknown", "f.a: true, f.b: {value: unknown}"] {
      let finding = try sample.finding(facts)
      #expect(finding.state == .unknown && finding.possibleLevels == [0, 1])
      #expect(finding.missingFacts.map { sample.rule.vocabulary.declarations[$0].path } == ["f.b"])
    }
  }

  @Test func theWordUnknownInQuotesIsAText() throws {
    let sample = try RuleSample.levels(
      facts: "f.x: {type: string, question: Q?}", ["f.x == \"unknown\""])
    #expect(try sample.outcome("f.x: \"unknown\"") == "l1")
    #expect(try sample.outcome("f.x: unknown") == "l0 l1")
  }

  @Test func whatThereIsNotIsAnErrorWhereARuleReadsIt() throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["f.a"])
    let finding = try sample.finding("f.a: {absent: There is none.}")
    #expect(finding.state == .error && finding.failure?.failure.reason == .noSuchKey)
    #expect(finding.possibleLevels == [0, 1] && finding.mayNotApply && finding.level == nil)
    #expect(finding.missingFacts.isEmpty && finding.isComputed)
  }

  @Test(arguments: [
    ("l0", 0), ("l1", 1), ("{level: l1, because: reason}", 1),
  ])
  func anAnswerByHandStands(answer: String, level: Int) throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["f.a"])
    for facts in ["f.a: true", "f.a: false", "f.a: {absent: reason}", ""] {
      let finding = try sample.finding(facts, answers: "{a.b: \(answer)}")
      #expect(finding.level == level && finding.possibleLevels == [level])
      #expect(finding.isByHand && !finding.isComputed && finding.failure == nil && finding.isExact)
    }
  }

  @Test func anAnswerByHandMaySayThatItDoesNotApply() throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["f.a"])
    let finding = try sample.finding("f.a: true", answers: "{a.b: {not-applicable: reason}}")
    #expect(finding.state == .notApplicable && finding.isByHand && finding.possibleLevels == [])
  }

  @Test func theAnswerUnknownLeavesItToTheFacts() throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["f.a"])
    let finding = try sample.finding("f.a: true", answers: "{a.b: unknown}")
    #expect(finding.state == .met && !finding.isByHand && finding.isComputed)
  }

  @Test(arguments: [
    ("f.a: true", State.met), ("f.a: false, f.b: true", .partial),
    ("f.a: false, f.b: false", .notMet),
    ("f.a: false", .unknown),
  ])
  func theStateFollowsFromTheLevel(facts: String, state: State) throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["f.a", "f.b"])
    #expect(try sample.finding(facts).state == state)
  }

  @Test func aMeasureMayBeAnsweredByItsEnds() throws {
    let sample = try RuleSample(
      facts: "f.n: {type: int, question: Q?}", "measure: {value: f.n, worst: 90, best: 30}")
    #expect(try sample.finding("f.n: 60", answers: "{a.b: best}").scores == 1...1)
    #expect(try sample.finding("f.n: 60", answers: "{a.b: worst}").scores == 0...0)
    #expect(sample.criterion.levels.map(\.id) == ["worst", "best"])
    #expect(sample.criterion.levels.map { $0.label[.en] } == ["90", "30"])
  }

  @Test(arguments: [
    ("sets: {f.a: true}", 2), ("sets: {f.b: true}", 1), ("sets: {f.a: true, f.b: false}", 2),
    ("raises-to: l1", 1), ("", 2),
  ])
  func anActionRaisesToTheLevelThatItsFactsLeadTo(line: String, level: Int) throws {
    let sample = try RuleSample.levels(
      facts: Self.facts, ["f.a", "f.b"],
      more: """
        recommendations:
          - id: act
            text: Act.
            effort: low
            horizon: short
            \(line)
        """)
    let recommendation = try #require(sample.criterion.recommendations.first)
    #expect(recommendation.raisesTo == level)
    #expect(recommendation.sets.isEmpty == !line.hasPrefix("sets"))
  }
}
