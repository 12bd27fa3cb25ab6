import TestSupport

@testable import MizanCore

/// A random problem of planning: a tree with unknown answers, actions on what is certain, and a budget.
struct RandomPlan {
  let problem: PlanProblem
  /// In hundredths.
  let budget: Int

  init(
    seed: UInt64, _ aggregations: [Aggregation] = Aggregation.samples, most: Int = 8
  ) {
    let tree = RandomTree(seed: seed, aggregations, breadth: 1)
    var generator = tree.generator
    var checklist = tree.checklist
    let outcomes = RandomPlan.outcomes(checklist.criteria, &generator)
    checklist.root = checklist.root.counting(
      generator.pick([.interval, .interval, .exclude, .zero]))
    let joint = RandomPlan.alternatives(outcomes, &generator)
    let actions = RandomPlan.actions(checklist, outcomes, most: most, &generator)
    problem = PlanProblem(
      actions: actions, rescoring: Rescoring(checklist, outcomes, alternatives: joint))
    let total = problem.cost(Array(actions.indices))
    budget = total == 0 ? 300 : generator.below(total + 100)
  }

  /// What is known of each criterion: mostly that there is something to do.
  private static func outcomes(
    _ criteria: [Criterion], _ generator: inout SplitMix64
  ) -> [Outcome] {
    criteria.map { criterion in
      let scores = criterion.levels.map(\.score)
      switch generator.below(12) {
      case 0: return .notApplicable
      case 1, 2:
        let range = scores[0]...scores[scores.count - 1]
        return .open(range, mayNotApply: generator.below(2) == 0)
      case 3: return .known(generator.pick(scores))
      default: return .known(generator.pick(Array(scores.dropLast())))
      }
    }
  }

  /// Two open criteria, of which one turns out well and the other badly; `nil` in half of the cases.
  private static func alternatives(
    _ outcomes: [Outcome], _ generator: inout SplitMix64
  ) -> [[Outcome]]? {
    let open = outcomes.indices.filter {
      if case .open = outcomes[$0] { true } else { false }
    }
    guard open.count > 1, generator.below(2) == 0 else { return nil }
    return [(open[0], open[1]), (open[1], open[0])].map { good, bad in
      var outcomes = outcomes
      guard case .open(let best, _) = outcomes[good], case .open(let worst, _) = outcomes[bad]
      else { return outcomes }
      outcomes[good] = .known(best.upperBound)
      outcomes[bad] = .known(worst.lowerBound)
      return outcomes
    }
  }

  private static func actions(
    _ checklist: Checklist, _ outcomes: [Outcome], most: Int, _ generator: inout SplitMix64
  ) -> [PlanProblem.Action] {
    var actions: [PlanProblem.Action] = []
    for (index, criterion) in checklist.criteria.enumerated() {
      guard case .known(let today) = outcomes[index] else { continue }
      let scores = criterion.levels.map(\.score).filter { $0 > today }
      for score in generator.shuffled(scores) where generator.below(4) > 0 {
        let cost = generator.pick([100, 300, 300, 900])
        actions.append(PlanProblem.Action(criterion: index, score: score, cost: cost))
      }
    }
    actions = Array(actions.prefix(most))
    // Each may need what comes before it in some order, so that nothing goes in a circle.
    let order = generator.shuffled(Array(actions.indices))
    for (rank, position) in order.enumerated() where rank > 0 && generator.below(4) == 0 {
      actions[position].needs = [order[generator.below(rank)]]
    }
    return actions
  }
}

extension RandomPlan {
  /// Every choice that costs no more than `budget` and holds all that it needs.
  func forEachChoice(within budget: Int, _ body: (PlanChoice) -> Void) {
    visit(0, [], PlanState(problem.rescoring), budget, body)
  }

  private func visit(
    _ position: Int, _ taken: [Int], _ state: PlanState, _ budget: Int,
    _ body: (PlanChoice) -> Void
  ) {
    guard position < problem.actions.count else {
      let isClosed = taken.allSatisfy { problem.actions[$0].needs.allSatisfy(taken.contains) }
      if isClosed { body(PlanChoice(actions: taken, state)) }
      return
    }
    visit(position + 1, taken, state, budget, body)
    let action = problem.actions[position]
    guard state.cost + action.cost <= budget else { return }
    // What needs something that was left out can be in no closed choice.
    guard action.needs.allSatisfy({ $0 > position || taken.contains($0) }) else { return }
    var after = state
    after.carryOut(position, problem)
    visit(position + 1, taken + [position], after, budget, body)
  }

  /// The best of all choices.
  func bestOfAll(within budget: Int) -> PlanChoice {
    var best = PlanChoice.none
    forEachChoice(within: budget) { if $0.isBetter(than: best) { best = $0 } }
    return best
  }
}

extension Group {
  /// The group, and all in it, with another policy for what is unknown.
  fileprivate func counting(_ unknown: UnknownPolicy) -> Group {
    var group = self
    group.scoring.unknown = unknown
    if case .groups(let groups) = members {
      group.members = .groups(groups.map { $0.counting(unknown) })
    }
    return group
  }
}
