import Testing

@testable import MizanCore

/// A rule that fails concludes nothing, and the scores say that it did.
struct FailedRuleTests {
  private static let checklist = """
    facts:
      f.x: {type: int, question: Q?, range: [0, 9]}
      f.y: {type: int, question: Q?, range: [0, 9]}
    groups:
      - id: g
        title: G
        criteria:
          - {id: g.hand, title: T, question: Q?, scale: yn}
          - id: g.ruled
            title: T
            question: Q?
            levels: [{id: none, score: 0}, {id: all, score: 1, when: '9 / f.x > 2 || f.y > 5'}]

    """

  private func scores(facts: String) throws -> (quick: BatchScores?, scored: BatchScores) {
    let own = try CheckedChecklist.own(Self.checklist)
    let profile = """
      mizan: profile/v1
      city: {id: gamma, name: Gamma}
      respondent: {id: office, kind: municipality}
      date: "2024"
      fictional: true
      facts: {\(facts)}
      answers: {g.hand: "yes"}

      """
    let file = SourceFile(path: "gamma.yaml", bytes: Array(profile.utf8))
    var scorer = BatchScorer(own.checklist, in: own.rulebook)
    let quick = scorer.scoreQuickly(file.bytes)
    guard case .scores(let scored) = scorer.score(file),
      case .scores(let slow) = scorer.scoreSlowly(file)
    else { throw LoadFailure([]) }
    #expect(scored == slow)
    return (quick, scored)
  }

  @Test func whatFailedIsSaidByTheLongWay() throws {
    let (quick, scored) = try scores(facts: "f.x: 0, f.y: 1")
    #expect(quick == nil)
    #expect(scored.failures == [BatchScores.Failure(criterion: 1, reason: "division-by-zero")])
    #expect(scored.criteria.map(\.state) == [.met, .error])
    #expect(scored.criteria[1].scores == 0...1)
  }

  @Test(arguments: ["f.x: 1, f.y: 1", "f.x: 0, f.y: 6", "f.x: 9", ""])
  func whatDidNotFailIsNotSaid(facts: String) throws {
    let (quick, scored) = try scores(facts: facts)
    #expect(scored.failures == [] && !scored.criteria.map(\.state).contains(.error))
    if let quick { #expect(quick == scored) }
  }
}
