import Testing

@testable import MizanCore

/// What becomes of answers to earlier versions: they count where they settle today's question, and else
/// nothing is guessed.
struct CarryingTests {
  /// `nil` stands for unknown.
  @Test(
    arguments: [
      (["care.nurseries: some", "care.kindergartens: some"], "care.childcare", "some", "merged"),
      (["care.nurseries: some", "care.kindergartens: all"], "care.childcare", nil, "differing"),
      (["care.nurseries: some"], "care.childcare", nil, "partial"),
      (["care.nurseries: some", "care.kindergartens: unknown"], "care.childcare", nil, "partial"),
      (
        ["care.nurseries: some", "care.kindergartens: some", "care.childcare: all"],
        "care.childcare", "all", "answered anew"
      ),
      (["care.phone: all"], "care.helpline", "all", "carried"),
      // Through what took its place first.
      (["care.hotline: some"], "care.helpline", "some", "carried"),
      // What was said of the later id stands over what comes down to it.
      (["care.hotline: some", "care.phone: none"], "care.helpline", "none", "carried"),
      (["home.visits: some"], "care.visits", nil, "no level some"),
      (["home.visits: never"], "care.visits", "never", "carried"),
      (["care.fax: all"], "care.helpline", nil, "retired"),
    ] as [([String], String, String?, String)])
  func anAnswerIsCarriedOrSetAside(
    answers: [String], criterion id: String, level: String?, outcome: String
  ) throws {
    let assessment = Assessment(
      of: try Theta.profile(answers), against: try Theta.checklist())
    let finding = try #require(assessment.findings.first { $0.criterion.id == id })
    #expect(finding.level.map { finding.criterion.levels[$0].id } == level)
    #expect((finding.state == .unknown) == (level == nil))
    let item = try #require(assessment.carryover.answers.first)
    #expect(describe(item.outcome) == outcome)
    #expect(assessment.carryover.answers.count == 1)
  }

  private func describe(_ outcome: Carryover.Outcome) -> String {
    switch outcome {
    case .carried: "carried"
    case .merged: "merged"
    case .differing: "differing"
    case .partial: "partial"
    case .answeredAnew: "answered anew"
    case .noSuchLevel(let level): "no level \(level)"
    case .retired: "retired"
    }
  }

  @Test func reasonsAndEvidenceAreCarriedToo() throws {
    let assessment = Assessment(
      of: try Theta.profile([
        "care.phone: {level: all, because: Day and night., evidence: [{document: Report}]}"
      ]), against: try Theta.checklist())
    #expect(assessment.findings[1].answer?.because?[.en] == "Day and night.")
    #expect(assessment.findings[1].answer?.evidence.count == 1)
  }

  @Test func aProfileOfTodayIsLeftAsItIs() throws {
    let profile = try Theta.profile(["care.childcare: some"])
    let (carried, carryover) = profile.carried(to: try Theta.checklist())
    #expect(carried == profile && carryover.isEmpty)
  }

  @Test func whatChangedSinceAVersionIsTold() throws {
    let checklist = try Theta.checklist()
    let changes = try #require(checklist.changes(since: "1.0"))
    #expect(changes.added.map { checklist.criteria[$0].id } == ["care.night"])
    #expect(changes.reweighted.map(\.id) == ["care", "care.helpline"])
    #expect(changes.reweighted.map(\.before) == [1, 2] && changes.reweighted.map(\.now) == [3, 1])
    #expect(checklist.changes(since: "2.0.0") == nil && checklist.changes(since: "3") == nil)
  }
}
