import Testing

@testable import MizanCore

/// What actions of an earlier version cost counts for the action that took its place.
struct CarryingCostTests {
  private func assessment(_ costs: [String]) throws -> Assessment {
    let lines = "currency: EUR\ncosts: {\(costs.joined(separator: ", "))}"
    return Assessment(
      of: try Theta.profile(["trust.words: none"], more: lines), against: try Theta.checklist())
  }

  @Test(
    arguments: [
      (["care.phone/do: 5"], "care.helpline/do", 5, true),
      // Through what took its place first.
      (["care.hotline/do: 5"], "care.helpline/do", 5, true),
      (["care.hotline/do: 5", "care.phone/do: 6"], "care.helpline/do", 6, true),
      (["care.nurseries/do: 5", "care.kindergartens/do: 5"], "care.childcare/do", 5, true),
      (["care.nurseries/do: 5", "care.kindergartens/do: 6"], "care.childcare/do", nil, false),
      (["care.nurseries/do: 5"], "care.childcare/do", nil, false),
      (["care.phone/other: 5"], "care.helpline/other", nil, false),
    ] as [([String], String, Double?, Bool)])
  func aCostIsCarriedOrSetAside(
    costs: [String], action: String, cost: Double?, isCarried: Bool
  ) throws {
    let assessment = try assessment(costs)
    #expect(assessment.profile.costs[action] == cost)
    #expect(assessment.carryover.costs.map(\.to) == [action])
    #expect(assessment.carryover.costs.map(\.isCarried) == [isCarried])
  }

  @Test func whatTheProfileSaysOfTodaysActionStands() throws {
    let assessment = try assessment(["care.phone/do: 5", "care.helpline/do: 7"])
    #expect(assessment.profile.costs["care.helpline/do"] == 7)
    #expect(assessment.carryover.costs.isEmpty)
  }
}
