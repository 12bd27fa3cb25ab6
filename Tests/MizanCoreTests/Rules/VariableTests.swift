import MizanExpression
import Testing

@testable import MizanCore

/// Variables, and facts of one checklist alone.
@Suite struct VariableTests {
  private static let facts = """
    f.a: {type: bool, question: Q?}
    f.b: {type: bool, question: Q?}
    f.n: {type: int, question: Q?}
    """

  @Test(arguments: [
    ["one: f.a", "two: one && f.b", "three: two || f.n > 3"],
    ["three: two || f.n > 3", "two: one && f.b", "one: f.a"],
    ["two: one && f.b", "three: two || f.n > 3", "one: f.a"],
  ])
  func theyMayNameEachOtherInAnyOrder(variables: [String]) throws {
    let sample = try RuleSample.levels(
      facts: Self.facts, ["three"], more: "variables: {\(variables.joined(separator: ", "))}")
    #expect(try sample.outcome("f.a: true, f.b: true") == "l1")
    #expect(try sample.outcome("f.a: false, f.n: 3") == "l0")
    #expect(try sample.outcome("f.a: false, f.n: 4") == "l1")
    #expect(try sample.missing("") == "f.a f.b f.n")
  }

  @Test func theyMayHaveAnyTypeAndDotsInTheirNames() throws {
    let sample = try RuleSample.levels(
      facts: Self.facts, ["plan.size > 3 && \"a\" in plan.words && plan.share >= 0.5"],
      more:
        "variables: {plan.size: f.n + 1, plan.words: '[\"a\", \"b\"]', plan.share: 'f.a ? 1.0 : 0.0'}"
    )
    #expect(try sample.outcome("f.n: 3, f.a: true") == "l1")
    #expect(try sample.outcome("f.n: 2, f.a: true") == "l0")
  }

  @Test func theElementOfAMacroGoesBeforeAVariableOfTheSameName() throws {
    let sample = try RuleSample.levels(
      facts: Self.facts, ["[1, 2].exists(x, x == f.n) && x == 7"], more: "variables: {x: 7}")
    #expect(try sample.outcome("f.n: 2") == "l1")
    #expect(try sample.outcome("f.n: 7") == "l0")
  }

  @Test func appliesMeasuresAndLevelsSeeThem() throws {
    let sample = try RuleSample(
      facts: Self.facts,
      "variables: {big: f.n > 3, size: f.n * 10}\napplies: big\n"
        + "measure: {value: size, worst: 0, best: 100}")
    #expect(try sample.outcome("f.n: 3") == "n/a")
    #expect(try sample.outcome("f.n: 5") == "0.5")
  }

  @Test func aFailureInAVariableFailsTheRule() throws {
    let sample = try RuleSample.levels(
      facts: Self.facts, ["part > 0"], more: "variables: {part: 1 / f.n}")
    let verdict = sample.rule.judge(try sample.values("f.n: 0"))
    let failure = try #require(verdict.failure)
    #expect(failure.failure.reason == .divisionByZero && failure.expression == 0)
  }

  private static let checklist = """
    mizan: checklist/v1
    id: own
    version: 1.0.0
    title: T
    facts:
      own.hours: {type: int, question: How many?, range: [0, 168]}
    variables:
      is_on: own.hours > 0
      is_long: |
        is_on && own.hours > 40
    groups:
      - id: own
        title: T
        criteria:
          - id: own.radio
            title: T
            question: Q?
            variables: {speaks: is_on && city.size != "small"}
            levels:
              - {id: none, score: 0}
              - {id: some, score: 0.5, when: speaks}
              - {id: full, score: 1, when: speaks && is_long}
            recommendations:
              - {id: ask, text: Ask., effort: low, horizon: short, sets: {own.hours: 41, city.size: large}}
            tests:
              - {name: silence, facts: {own.hours: 0}, expect: none}
              - {name: long, facts: {own.hours: 41, city.size: large}, expect: full}
              - {name: city unknown, facts: {own.hours: 41}, expect: [none, full]}

    """

  @Test func aChecklistMayHaveFactsAndVariablesOfItsOwn() throws {
    #expect(Checkup(of: [SourceFile("own.yaml", Self.checklist)], among: []).diagnostics.isEmpty)
    let checked = try CheckedChecklist.read(Self.checklist)
    let profile = SourceFile(
      "profile.yaml",
      """
      mizan: profile/v1
      city: {id: gamma, name: Gamma, size: large}
      respondent: {id: office, kind: municipality}
      date: "2024"
      fictional: true
      facts: {own.hours: 41}

      """)
    let loading = checked.rulebook.profile(in: profile)
    let assessment = Assessment(of: try #require(loading.value), against: checked.checklist)
    #expect(assessment.findings.map(\.state) == [.met])
    #expect(checked.rulebook.facts["own.hours"] != nil)
    #expect(
      checked.rulebook.checklists(spokenToBy: try #require(loading.value)).map(\.id) == ["own"])
  }

  @Test func factsOfOneChecklistAreNoFactsOfCriteriaInFiles() {
    let criterion = Sample.criterion {
      $0.replacing(
        "scale: yes-no", with: "levels: [{id: a, score: 0}, {id: b, score: 1, when: own.hours > 1}]"
      )
    }
    let diagnostics = Sample.diagnostics(SourceFile("own.yaml", Self.checklist), criterion)
    #expect(diagnostics.map(\.code) == [.undeclaredName])
  }

  @Test func variablesOfACriterionAreItsOwn() {
    let criteria = ["radio", "press"].map { name in
      Sample.criterion("voice.\(name)", path: "\(name).yaml") {
        $0.replacing(
          "scale: yes-no",
          with:
            "variables: {v: council.exists}\nlevels: [{id: a, score: 0}, {id: b, score: 1, when: v}]"
        )
      }
    }
    #expect(Sample.diagnostics(criteria[0], criteria[1]).isEmpty)
  }

  /// Two checklists with facts of their own have other facts in the same slots.
  @Test func aCriterionOfOneChecklistIsNotJudgedByTheFactsOfAnother() {
    let other = SourceFile(
      "other.yaml",
      """
      mizan: checklist/v1
      id: other
      version: 1.0.0
      title: T
      facts: {another.hours: {type: int, question: Q?}}
      groups: [{id: g, title: T, criteria: [own.radio]}]

      """)
    let diagnostics = Checkup(of: [SourceFile("own.yaml", Self.checklist), other], among: [])
      .diagnostics
    #expect(diagnostics.filter { $0.severity == .error }.map(\.code) == [.unknownFact])
    #expect(diagnostics.first { $0.severity == .error }?.values["name"] == "own.hours")
  }
}
