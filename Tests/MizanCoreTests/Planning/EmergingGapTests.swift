import TestSupport
import Testing

@testable import MizanCore

/// Gaps that only actions bring about.
struct EmergingGapTests {
  private func plan(exists: String, votes: String) throws -> Plan {
    let loading = Rulebook.load(try Mini.files("Tests/Fixtures/alike/rules"))
    let text = """
      mizan: profile/v1
      city: {id: gate, name: Gate}
      respondent: {id: office, kind: municipality}
      date: "2025"
      fictional: true
      facts: {council.exists: \(exists), council.votes: \(votes)}
      """
    let file = SourceFile(path: "p.yaml", bytes: Array(text.utf8))
    let profile = try #require(loading.rulebook.profile(in: file).value)
    let checklist = try #require(loading.rulebook.checklist("gate"))
    return Plan(
      for: Assessment(of: profile, against: checklist),
      PlanRequest(budget: PlanAmount(budget: 9)))
  }

  @Test func whatAnActionMakesApplyIsNoChoice() throws {
    #expect(try plan(exists: "false", votes: "false").emerging == [1])
  }

  @Test func whatIsThenMetIsNoGap() throws {
    #expect(try plan(exists: "false", votes: "true").emerging.isEmpty)
  }

  @Test func whatAppliesTodayIsAChoice() throws {
    let plan = try plan(exists: "true", votes: "false")
    #expect(plan.emerging.isEmpty && plan.steps.map(\.advice.index) == [1])
  }
}
