import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

@Suite("An evaluation takes the steps it needs, and no more than it may")
struct BudgetTests {
  /// What one node takes at once at most: the texts and lists drawn are short.
  private static let oneStep = 64

  @Test("it stops when the steps are used up, and more of them change no value")
  func budgets() throws {
    try Property<Situation>(draw: { Situation(&$0) }, shrinks: \.smaller) { situation in
      guard let expression = try situation.compiled() else { return nil }
      let cost = expression.cost(situation.facts)
      if cost > 3_000 { return nil }
      let value = expression.value(situation.facts)
      for budget in [0, 1, cost / 3, cost / 2, cost - 1, cost, cost + 1, 2 * cost] {
        let limited = expression.value(situation.facts, steps: budget)
        if budget >= cost {
          if limited.taken != cost { return "takes \(limited.taken) of \(budget), not \(cost)" }
          if !limited.value.isSame(as: value) { return "\(limited.value.shown) with \(budget)" }
        } else {
          if !limited.value.isExhausted {
            return "\(limited.value.shown) with \(budget) of \(cost)"
          }
          // Behind the end operands are still asked, each of which says at once that there is no more.
          let behind = budget == 0 ? 1 : situation.tree.width + BudgetTests.oneStep
          if limited.taken > budget + behind {
            return "takes \(limited.taken) of \(budget)"
          }
        }
      }
      return nil
    }.check(cases: 1_200, from: 700_000)
  }

  @Test("every node that does something takes a step")
  func steps() throws {
    try Property<Situation>(draw: { Situation(&$0) }, shrinks: \.smaller) { situation in
      guard let expression = try situation.compiled() else { return nil }
      var reference = Situation.world.reference(situation.told)
      guard reference.outcome(situation.tree) != nil else { return nil }
      let cost = expression.cost(situation.facts)
      return cost >= reference.operations
        ? nil : "costs \(cost), and does \(reference.operations) operations"
    }.check(cases: 1_500, from: 800_000)
  }
}

extension Value {
  fileprivate var isExhausted: Bool {
    if case .failure(let failure) = self { failure.reason == .tooManySteps } else { false }
  }
}

extension Tree {
  /// How many operands are still to be asked at most wherever in it an evaluation stops.
  fileprivate var width: Int { children.count + (children.map(\.width).max() ?? 0) }
}
