import MizanCore
import Testing

struct GapTests {
  private func assess(_ answers: [String], more: String = "") throws -> Assessment {
    let rulebook = try Mini.rulebook()
    return Assessment(
      of: try Mini.profile(answers: answers, rulebook, more: more),
      against: try #require(rulebook.checklist("mini")),
      practices: try Mini.practices(rulebook))
  }

  private func ids(_ assessment: Assessment, _ indices: [Int]) -> [String] {
    indices.map { assessment.findings[$0].criterion.id }
  }

  @Test func certainGapsComeFirstByWhatTheyGain() throws {
    let assessment = try assess([
      "voice.council: none", "voice.quota: \"no\"", "work.training: \"no\"",
    ])
    #expect(
      ids(assessment, assessment.gaps.map(\.index))
        == ["voice.quota", "voice.council", "work.training", "work.permits"])
    #expect(assessment.gaps.map(\.priority) == [1, 2, 3, 4])
    #expect(assessment.gaps.map { $0.gain.lowerBound } == [0.5, 0.25, 0.125, 0])
    // If the permits turn out not to apply, the training is all that counts in its theme.
    #expect(assessment.gaps.map { $0.gain.upperBound } == [0.5, 0.25, 0.25, 0.125])
  }

  @Test func sectionsFollowMandateAndEffort() throws {
    let answers = [
      "voice.council: none", "voice.quota: \"no\"", "work.training: \"no\"", "work.permits: \"no\"",
    ]
    let sections = Dictionary(
      uniqueKeysWithValues: try assess(answers).gaps.map { ($0.index, $0.section) })
    #expect(sections == [0: .doNow, 1: .plan, 2: .agree, 3: .advocate])
    let open = try assess(["voice.council: unknown"])
    #expect(open.gaps.allSatisfy { $0.section == .findOut })
  }

  @Test func aGapIsToBeDoneNowOnlyIfTheActionThatGainsMostForItsEffortTakesLittle() throws {
    let checklist = try CheckedChecklist.own(
      """
      groups:
        - id: all
          title: All
          criteria:
            - id: own.nursery
              title: A nursery is open
              question: Is it?
              levels: [{id: none, score: 0}, {id: list, score: 0.05}, {id: open, score: 1}]
              recommendations:
                - {id: list, text: List, effort: low, horizon: short, raises-to: list}
                - {id: build, text: Build, effort: high, horizon: long, raises-to: open}
      """)
    let profile = try Mini.profile(answers: ["own.nursery: none"], checklist.rulebook)
    let assessment = Assessment(of: profile, against: checklist.checklist)
    #expect(assessment.advice.first?.recommendation.id == "build")
    #expect(assessment.gaps.map(\.section) == [.plan])
    #expect(assessment.advice.allSatisfy { $0.section == .plan })
  }

  @Test func theNextLevelIsTheOneAboveTodays() throws {
    let assessment = try assess(["voice.council: none"])
    let gap = try #require(assessment.gaps.first)
    #expect(gap.level == 0 && gap.nextLevel == 1)
  }

  @Test func adviceFitsTheMandateAndLeadsAboveTodaysLevel() throws {
    let start = try assess(["voice.council: none"])
    #expect(start.advice.map(\.recommendation.id) == ["create-council", "empower-council"])
    let advised = try assess(["voice.council: advisory"])
    #expect(advised.advice.map(\.recommendation.id) == ["empower-council"])
    let national = try assess(["voice.council: none"], more: "mandate: {voice: national}")
    #expect(national.advice.map(\.recommendation.id) == ["ask-council"])
  }

  @Test func adviceIsOrderedByWhatItGainsForItsEffort() throws {
    let assessment = try assess(["voice.council: none", "voice.quota: \"no\""])
    // The quota adds 50 for 3 points, a council 12.5 for 1, a deciding council 25 for 9.
    #expect(
      assessment.advice.map(\.recommendation.id)
        == ["adopt-quota", "create-council", "empower-council"])
  }

  @Test func practicesOfOtherCitiesStandBesideAGap() throws {
    let assessment = try assess(["voice.council: none"])
    #expect(assessment.advice[0].practices.map(\.id) == ["beta-council"])
    let rulebook = try Mini.rulebook()
    let own = Assessment(
      of: try Mini.profile("beta", rulebook), against: try #require(rulebook.checklist("mini")),
      practices: try Mini.practices(rulebook))
    #expect(own.advice.allSatisfy { $0.practices.isEmpty })
  }

  @Test func questionsAreOrderedByHowMuchTheyNarrow() throws {
    let assessment = try assess(["voice.council: none"])
    #expect(
      ids(assessment, assessment.openQuestions().flatMap(\.criteria))
        == ["voice.quota", "work.training", "work.permits"])
    #expect(assessment.openQuestions().map(\.width) == [0.5, 0.125, 0.125])
  }
}
