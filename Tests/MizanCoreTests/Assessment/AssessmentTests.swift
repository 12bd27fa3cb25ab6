import MizanCore
import Testing

/// The small checklist: voice (weight 3) with council (1) and quota (2), work (1) with training (1)
/// and permits (1).
struct AssessmentTests {
  private func assess(_ answers: [String], more: String = "") throws -> Assessment {
    let rulebook = try Mini.rulebook()
    let profile = try Mini.profile(answers: answers, rulebook, more: more)
    return Assessment(
      of: profile, against: try #require(rulebook.checklist("mini")),
      practices: try Mini.practices(rulebook))
  }

  private func isClose(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-12 } ?? false }

  @Test func theTotalIsTheMeanOfTheThemes() throws {
    let assessment = try assess([
      "voice.council: advisory", "voice.quota: \"yes\"", "work.training: \"no\"",
      "work.permits: \"yes\"",
    ])
    // voice (0.5 + 2 × 1) / 3 = 0.8333, work 0.5; (3 × 0.8333 + 0.5) / 4 = 0.75
    #expect(isClose(assessment.score?.low, 0.75) && isClose(assessment.score?.high, 0.75))
    #expect(isClose(assessment.total.groups[0].score?.low, 2.5 / 3))
    #expect(assessment.total.withheld == nil)
  }

  @Test func statesAreToldApart() throws {
    let assessment = try assess([
      "voice.council: advisory", "voice.quota: unknown", "work.permits: {not-applicable: none}",
    ])
    #expect(assessment.findings.map(\.state) == [.partial, .unknown, .unknown, .notApplicable])
    #expect(assessment.findings.map(\.possibleLevels) == [[1], [0, 1], [0, 1], []])
  }

  @Test func sharesAddUpToOneWithoutWhatDoesNotApply() throws {
    let assessment = try assess(["work.permits: {not-applicable: none}"])
    #expect(isClose(assessment.findings.map(\.share).reduce(0, +), 1))
    #expect(assessment.findings.map(\.share)[3] == 0)
    #expect(isClose(assessment.findings[2].share, 0.25))
    #expect(isClose(assessment.findings[1].share, 0.5))
  }

  @Test func aScoreIsWithheldBelowTheMinimumCoverageAndNotAtIt() throws {
    // The council is a quarter of the weight, the quota half of it.
    let below = try assess(["voice.council: none"])
    #expect(isClose(below.coverage, 0.25) && below.total.withheld?.minimum == 0.5)
    let at = try assess(["voice.quota: \"no\""])
    #expect(isClose(at.coverage, 0.5) && at.total.withheld == nil)
    #expect(at.total.groups[1].withheld != nil)
  }

  @Test func theMandateScoreCountsWhatTheCityDecides() throws {
    let answers = ["voice.council: deciding", "voice.quota: \"no\"", "work.training: \"yes\""]
    let assessment = try assess(answers)
    #expect(isClose(assessment.mandateScore?.low, 1 / 3.0))
    let own = try assess(answers, more: "mandate: {work: municipal, voice: national}")
    #expect(own.mandateScore?.low == 0.5 && own.mandateScore?.high == 1)
    let none = try assess(answers, more: "mandate: {work: shared, voice: national}")
    #expect(none.mandateScore == nil)
  }

  @Test func aCriterionsMandateGoesBeforeItsGroups() throws {
    let assessment = try assess(
      ["voice.council: none"], more: "mandate: {voice: national, voice.quota: shared}")
    #expect(assessment.findings.map(\.mandate.holder) == [.national, .shared, .shared, .national])
  }

  @Test func nothingKnownGivesTheWholeRange() throws {
    let assessment = try assess(["voice.council: unknown"])
    #expect(assessment.score?.low == 0 && assessment.score?.high == 1)
    #expect(assessment.score?.known == nil && assessment.gaps.allSatisfy { $0.level == nil })
  }

  @Test func whereNothingAppliesThereIsNoScore() throws {
    let ids = ["voice.council", "voice.quota", "work.training", "work.permits"]
    let assessment = try assess(ids.map { "\($0): {not-applicable: reason}" })
    #expect(assessment.score == nil && assessment.mandateScore == nil)
    #expect(
      assessment.gaps.isEmpty && assessment.openQuestions().isEmpty && assessment.advice.isEmpty)
  }
}
