import MizanCore
import Testing

/// What is wrong with facts, variables and conditions is told once, where it is wrong.
@Suite struct BrokenRuleTests {
  private func criterion(_ body: String, id: String = "voice.radio") -> SourceFile {
    Sample.criterion(id) { $0.replacing("scale: yes-no", with: body) }
  }

  private static let levels = """
    levels:
      - {id: none, score: 0}
      - {id: some, score: 0.5, when: council.exists}
      - {id: full, score: 1, when: council.exists && council.seats > 5}
    """

  @Test(arguments: [
    "council.exsits", "council.exists &&", "council.seats", "council.exists and office.exists",
  ])
  func aWrongConditionIsToldOnceWhateverNeedsTheRule(condition: String) {
    let wrong = criterion(
      Self.levels.replacing("council.exists}", with: condition + "}")
        + "\ntests: [{name: t, facts: {council.exists: true, office.exists: true}, expect: some}]")
    let file = SourceFile(
      path: wrong.path,
      bytes: Array(
        String(decoding: wrong.bytes, as: UTF8.self)
          .replacing("horizon: short", with: "horizon: short, sets: {council.exists: true}").utf8))
    let diagnostics = Sample.diagnostics(file)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.place?.line == 7)
  }

  @Test func aWrongAppliesIsToldOnceWhateverTestsItsFacts() {
    let diagnostics = Sample.diagnostics(
      criterion(
        "applies: office.exists &&\n" + Self.levels
          + "\ntests: [{name: t, facts: {office.exists: false}, expect: not-applicable}]"))
    #expect(diagnostics.map(\.code) == [.unfinishedExpression])
  }

  @Test func aWrongAppliesAndAWrongConditionAreBothTold() {
    let diagnostics = Sample.diagnostics(
      criterion(
        "applies: office.exsits\n"
          + Self.levels.replacing("council.exists}", with: "council.exsits}")))
    #expect(diagnostics.map(\.code) == [.undeclaredName, .undeclaredName])
  }

  @Test func appliesAloneIsToldOnceWhateverStandsBesideIt() {
    let diagnostics = Sample.diagnostics(
      criterion(
        "scale: yes-no\napplies: office.exists\n"
          + "tests: [{name: t, facts: {office.exists: false}, expect: not-applicable}]"))
    #expect(diagnostics.map(\.code) == [.appliesAlone])
  }

  @Test(arguments: ["council.seats > ", "council.seats > ten", "fine", "council.seats + 1.0"])
  func aWrongVariableIsToldOnceWhoeverNamesIt(text: String) {
    let diagnostics = Sample.diagnostics(
      criterion(
        "variables:\n  many: \(text)\n  more: many || council.exists\n  most: more.than\n"
          + "applies: more\n"
          + Self.levels.replacing("council.exists}", with: "many && most}")))
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.place?.line == 6)
  }

  @Test func aCircleIsToldOnceWhoeverNeedsIt() {
    let diagnostics = Sample.diagnostics(
      criterion(
        "variables: {a: b, b: a, c: a || b}\n"
          + Self.levels.replacing("council.exists}", with: "c && a}")))
    #expect(diagnostics.map(\.code) == [.cyclicVariable, .cyclicVariable])
  }

  @Test(arguments: [
    "own.hours: {type: integer, question: Q?}", "own.hours: {type: int}", "own.hours: int",
    "own.hours: {type: int, question: Q?, range: [5]}",
  ])
  func aWrongFactOfAChecklistIsToldOnceWhoeverNamesIt(fact: String) {
    let checklist = SourceFile(
      "own.yaml",
      """
      mizan: checklist/v1
      id: own
      version: 1.0.0
      title: T
      facts:
        \(fact)
      variables: {is_on: own.hours > 0}
      groups:
        - id: own
          title: T
          criteria:
            - id: own.radio
              title: T
              question: Q?
              levels: [{id: none, score: 0}, {id: full, score: 1, when: is_on && own.hours > 5}]
              recommendations: [{id: ask, text: A., effort: low, horizon: short, sets: {own.hours: 6}}]
              tests: [{name: t, facts: {own.hours: 6}, expect: full}]

      """)
    let profile = Sample.profile(
      answers: "  own.radio: full\nfacts: {own.hours: 5}\nmandate: {own: shared}\n")
    let diagnostics = Sample.diagnostics(checklist, profile)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.place?.line == 6)
  }

  @Test(arguments: [
    "", "mizan: facts/v2\n", "mizan: facts/v1\nfacts: []\n", "mizan: facts/v1\nfacts: {a: b\n",
    "mizan: facts/v1\nfacts: {council.exists: bool, council.seats: {type: int, question: Q?}}\n",
    "mizan: facts/v1\nfacts: {Council.exists: {type: bool, question: Q?}}\nfactz: 7\n",
  ])
  func aBrokenFileOfFactsIsToldOnce(text: String) {
    let facts = SourceFile("rules/facts.yaml", text)
    let rule = criterion(
      "variables: {v: council.seats > 5}\n" + Self.levels
        + "\ntests: [{name: t, facts: {council.exists: false}, expect: none}]")
    let profile = Sample.profile(answers: "  voice.radio: full\nfacts: {council.exists: true}\n")
    let diagnostics = Checkup(of: [facts, rule, profile], among: MiniFiles.rules).diagnostics
    #expect(Set(diagnostics.map(\.file)) == ["rules/facts.yaml"])
  }

  @Test func theTestsOfRulesAroundAreNotRun() {
    let failing = criterion(
      Self.levels + "\ntests: [{name: t, facts: {council.exists: false}, expect: full}]")
    #expect(Sample.diagnostics(failing).map(\.code) == [.testFails])
    let checkup = Checkup(
      of: [Sample.profile(answers: "  voice.radio: full\n")],
      among: MiniFiles.rules + MiniFiles.facts + [failing])
    #expect(checkup.diagnostics.isEmpty)
  }

  @Test func aRuleIsLookedIntoWhereItsFactsAreFewAlone() {
    // Which of two numbers is larger cannot be gone through: nothing is claimed.
    let many = criterion(
      "levels: [{id: a, score: 0}, {id: b, score: 1, when: permits.issued * 2 == 7}]")
    #expect(Sample.diagnostics(many).isEmpty)
    let few = criterion("levels: [{id: a, score: 0}, {id: b, score: 1, when: council.seats > 200}]")
    // The range has more than 101 numbers, but they are only compared.
    #expect(Sample.diagnostics(few).map(\.code) == [.unreachableLevel])
  }
}

/// The rules and the profile that tests spoil are right.
@Suite struct RuledFilesTests {
  @Test func nothingIsWrongWithThem() {
    let files = MiniFiles.facts + MiniFiles.ruled
    let diagnostics = Checkup(of: files, among: MiniFiles.rules).diagnostics
    #expect(diagnostics.filter { $0.code != .unusedFact }.isEmpty)
    #expect(MiniFiles.ruled.count == 4)
  }
}
