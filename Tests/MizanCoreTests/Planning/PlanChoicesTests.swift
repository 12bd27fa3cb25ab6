import Testing

@testable import MizanCore

/// What a plan says of several actions on one criterion.
struct PlanChoicesTests {
  private static let text = """
    groups:
      - id: all
        title: All
        criteria:
          - id: own.courses
            title: Courses have places
            question: Have they?
            levels: [{id: none, score: 0}, {id: some, score: 0.5}, {id: all, score: 1}]
            recommendations:
              - {id: rooms, text: Rooms., effort: low, horizon: short, raises-to: some, requires: [own.law/change]}
              - {id: places, text: Places., effort: medium, horizon: short, raises-to: all}
          - id: own.law
            title: The law allows it
            question: Does it?
            mandate: national
            levels: [{id: none, score: 0}, {id: some, score: 0.5}, {id: all, score: 1}]
            recommendations:
              - {id: ask, text: Ask., effort: low, horizon: short, raises-to: some}
              - {id: change, text: Change., effort: high, horizon: long, raises-to: all}
    """

  private func plan(_ budget: Double, _ unit: PlanRequest.Unit = .points) throws -> Plan {
    let checklist = try CheckedChecklist.own(Self.text)
    let profile = try Mini.profile(
      answers: ["own.courses: none", "own.law: none"], checklist.rulebook,
      more: "currency: EUR\ncosts: {own.courses/places: 3}")
    return Plan(
      for: Assessment(of: profile, against: checklist.checklist),
      PlanRequest(budget: PlanAmount(budget: budget), in: unit))
  }

  @Test func othersAreAskedForWhatAddsMost() throws {
    #expect(try plan(3).others.map(\.recommendation.id) == ["change"])
  }

  @Test func aSmallerActionIsNotLeftOutWhereALargerOneIsChosen() throws {
    let chosen = try plan(3)
    #expect(chosen.steps.map(\.advice.recommendation.id) == ["places"] && chosen.blocked.isEmpty)
    #expect(try plan(1).blocked.map(\.advice.recommendation.id) == ["rooms"])
    #expect(try plan(3, .money).unpriced.isEmpty)
    // What waits for something the city cannot plan need not be priced.
    let money = try plan(1, .money)
    #expect(money.unpriced.isEmpty && money.blocked.map(\.advice.recommendation.id) == ["rooms"])
  }
}
