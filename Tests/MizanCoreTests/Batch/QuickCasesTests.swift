import Testing

@testable import MizanCore

/// What the short way once scored otherwise than the long one.
struct QuickCasesTests {
  private func isAlike(_ checklist: String, facts: String) throws {
    let own = try CheckedChecklist.read(
      "mizan: checklist/v1\nid: own\nversion: \"1\"\ntitle: T\n" + checklist)
    let profile = """
      mizan: profile/v1
      city: {id: gamma, name: Gamma}
      respondent: {id: office, kind: municipality}
      date: "2024"
      fictional: true
      facts: {\(facts)}

      """
    let file = SourceFile(path: "gamma.yaml", bytes: Array(profile.utf8))
    var scorer = BatchScorer(own.checklist, in: own.rulebook)
    guard let quick = scorer.scoreQuickly(file.bytes) else { return }
    guard case .scores(let slow) = scorer.scoreSlowly(file) else {
      Issue.record("the long way refuses it")
      return
    }
    #expect(quick == slow)
  }

  private func criterion(_ id: String, _ rest: String) -> String {
    "{id: g.\(id), title: T, question: Q?, \(rest), "
      + "recommendations: [{id: act, text: Act., effort: low, horizon: short}]}"
  }

  private func groups(_ criteria: [String]) -> String {
    "groups: [{id: g, title: G, criteria: [\(criteria.joined(separator: ", "))]}]\n"
  }

  @Test func variablesOfTwoCriteriaAreApart() throws {
    let criteria = [2, 3].map {
      criterion(
        "c\($0)",
        "variables: {v: 'f.x * \($0).0'}, levels: [{id: none, score: 0}, {id: all, score: 1, when: 'v > 10.0'}]"
      )
    }
    try isAlike(
      "facts: {f.x: {type: number, question: Q?}}\n" + groups(criteria), facts: "f.x: 4")
  }

  @Test func whetherAMeasureAppliesIsGoneThrough() throws {
    let facts =
      "facts: {f.z: {type: int, question: Q?, range: [0, 9]}, f.y: {type: number, question: Q?}}\n"
    let measure = criterion(
      "c", "applies: 'f.z >= 0', measure: {value: f.y, worst: 0, best: 200}")
    try isAlike(facts + groups([measure]), facts: "f.y: 50")
  }

  @Test(arguments: ["geometric", "harmonic", "power, exponent: -2"])
  func whatHasNoAggregateIsNotScored(aggregate: String) throws {
    let facts = "facts: {f.y: {type: number, question: Q?}, f.z: {type: number, question: Q?}}\n"
    let criteria = ["f.y", "f.z"].map {
      criterion("c\($0.last ?? "x")", "measure: {value: \($0), worst: 0, best: 100}")
    }
    let scoring = "scoring: {aggregate: \(aggregate)}\n"
    try isAlike(scoring + facts + groups(criteria), facts: "f.y: 0, f.z: 50")
    try isAlike(scoring + facts + groups(criteria), facts: "f.y: 20, f.z: 50")
  }
}
