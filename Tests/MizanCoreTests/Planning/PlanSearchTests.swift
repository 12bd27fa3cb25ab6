import TestSupport
import Testing

@testable import MizanCore

/// The choice of actions against a search through all choices.
struct PlanSearchTests {
  @Test(arguments: Array(UInt64(0)..<10))
  func theChoiceIsTheBestOfAll(batch: UInt64) {
    for seed in batch * 50..<batch * 50 + 50 {
      // Going through all choices of 14 actions takes long, so only some are that many.
      let plan = RandomPlan(
        seed: 20_000 + seed, most: seed % 250 == 0 ? 14 : seed % 10 == 0 ? 9 : 6)
      var search = PlanSearch(plan.problem, PlanBounds(plan.problem), budget: plan.budget)
      let found = search.result()
      #expect(found.isExact && found.possiblyMore == 0, "seed \(seed)")
      #expect(found.choice == plan.bestOfAll(within: plan.budget), "seed \(seed)")
    }
  }

  /// With hardly any scorings the search ends early, and says how much better a choice could be.
  @Test(arguments: Array(UInt64(0)..<6))
  func whatIsSaidToBePossibleHolds(batch: UInt64) {
    for seed in batch * 10..<batch * 10 + 10 {
      let plan = RandomPlan(seed: 30_000 + seed, most: 7)
      let best = plan.bestOfAll(within: plan.budget)
      for limit in [0, 3, 20] {
        var search = PlanSearch(
          plan.problem, PlanBounds(plan.problem), budget: plan.budget, limit: limit)
        let found = search.result()
        #expect(found.choice.sure + found.possiblyMore >= best.sure - 1e-9, "seed \(seed)")
        #expect(found.choice.cost <= plan.budget)
        if found.isExact { #expect(found.choice == best) }
      }
    }
  }

  /// More actions than calls fit into one another on the small stack of a thread.
  @Test func hundredsOfActionsAreNoneTooMany() async {
    let count = 300
    let members = (0..<count).map { Group.Member(index: $0, weight: 1) }
    let checklist = Checklist(
      version: "1", summary: nil, sources: [], vocabulary: FactVocabulary(),
      criteria: members.map { .sample(id: "a.c\($0.index)", scores: [0, 1]) },
      root: .tree(.criteria(members)))
    let actions = (0..<count).map {
      PlanProblem.Action(criterion: $0, score: 1, cost: 100, needs: $0 % 10 > 0 ? [$0 - 1] : [])
    }
    let problem = PlanProblem(
      actions: actions,
      rescoring: Rescoring(checklist, Array(repeating: .known(0), count: count)))
    let found = await Task.detached {
      var search = PlanSearch(problem, PlanBounds(problem), budget: 9_000)
      return search.result()
    }.value
    #expect(found.choice.cost <= 9_000)
    #expect(found.choice.sure + found.possiblyMore >= 90.0 / Double(count) - 1e-9)
  }

  @Test func actionsInACircleGoTogetherOrNotAtAll() {
    let members = [0, 1].map { Group.Member(index: $0, weight: 1) }
    let checklist = Checklist(
      version: "1", summary: nil, sources: [], vocabulary: FactVocabulary(),
      criteria: members.map { .sample(id: "a.c\($0.index)", scores: [0, 1]) },
      root: .tree(.criteria(members)))
    let actions = [0, 1].map {
      PlanProblem.Action(criterion: $0, score: 1, cost: 100, needs: [1 - $0])
    }
    let outcomes = [Outcome.known(0), .known(0)]
    let problem = PlanProblem(
      actions: actions, rescoring: Rescoring(checklist, outcomes))
    var poor = PlanSearch(problem, PlanBounds(problem), budget: 100)
    #expect(poor.result().choice == .none)
    var rich = PlanSearch(problem, PlanBounds(problem), budget: 200)
    #expect(rich.result().choice.actions == [0, 1])
  }
}
