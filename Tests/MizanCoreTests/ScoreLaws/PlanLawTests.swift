import ScoreSupport
import TestSupport
import Testing

@testable import MizanCore

/// Plans, against every choice of actions there is, each scored by the second scorer.
struct PlanLawTests {
  private static let settings = CaseSettings().with {
    $0.open = 0
    $0.hasActions = true
    $0.breadth = 2
  }

  @Test func noChoiceIsBetterThanThePlan() throws {
    var compared = 0
    try scoreLaw(Self.settings) { drawn, judged in
      let choices = PlanChoices(drawn)
      guard choices.actions.count <= 9, judged.cards[0].undefinedScores.isEmpty else { return nil }
      let assessment = Assessment(of: judged.profiles[0], against: judged.own.checklist)
      return first([1, 4, 9, 30]) { budget in
        let plan = Plan(
          for: assessment, PlanRequest(budget: PlanAmount(hundredths: budget * 100)))
        let best = choices.best(within: budget)
        compared += 1
        if isBelow(best, plan.gain.lowerBound) {
          return "within \(budget) the plan says \(plan.gain.lowerBound), the best is \(best)"
        }
        let most = plan.gain.lowerBound + (plan.isExact ? 0 : plan.possiblyMore)
        return isBelow(most, best) ? "within \(budget) \(best) is possible, not \(most)" : nil
      }
    }.check(cases: 90, from: 60_000)
    #expect(compared > 150)
  }
}

/// Everything that a city could do.
private struct PlanChoices {
  struct Action {
    let name: String
    let index: Int
    let score: Double
    let points: Int
    let needs: [String]
  }

  let actions: [Action]
  private let judgement: ReferenceJudgement
  private let world: [Double?]

  init(_ drawn: ScoreCase) {
    judgement = ReferenceJudgement(drawn.checklist, drawn.profiles[0])
    let world = judgement.world([])
    self.world = world
    let municipal = judgement.municipal(world, drawn.checklist)
    let criteria = drawn.checklist.criteria
    /// Whether what an action leads to is there already, or does not concern the city.
    func isSettled(_ index: Int, _ action: DrawnAction) -> Bool {
      world[index].map { $0 >= criteria[index].question.scores[action.raisesTo] } ?? true
    }
    let all = criteria.enumerated().flatMap { index, criterion in
      criterion.actions.map { (name: "\(criterion.id)/\($0.id)", index: index, action: $0) }
    }
    let settled = Set(all.filter { isSettled($0.index, $0.action) }.map(\.name))
    actions = all.filter { !settled.contains($0.name) && municipal[$0.index] != nil }.map { item in
      Action(
        name: item.name, index: item.index,
        score: criteria[item.index].question.scores[item.action.raisesTo],
        points: item.action.points, needs: item.action.needs.filter { !settled.contains($0) })
    }
  }

  /// What the best choice gains that costs no more.
  func best(within budget: Int) -> Double {
    let before = judgement.scores(world)[DrawnChecklist.id]?.score ?? 0
    var best = 0.0
    for bits in 0..<(1 << actions.count) {
      let choice = actions.indices.filter { bits & (1 << $0) != 0 }.map { actions[$0] }
      let names = Set(choice.map(\.name))
      guard choice.map(\.points).reduce(0, +) <= budget,
        choice.allSatisfy({ names.isSuperset(of: $0.needs) })
      else { continue }
      var after = world
      for action in choice { after[action.index] = max(after[action.index] ?? 0, action.score) }
      best = max(best, (judgement.scores(after)[DrawnChecklist.id]?.score ?? 0) - before)
    }
    return best
  }
}
