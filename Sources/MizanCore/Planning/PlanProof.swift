/// How far the best choice that was found is proven to be the best there is.
///
/// The search compares sums of what each action adds for sure. Where something is unknown, and means are not
/// arithmetic or actions set facts that other criteria read, actions may add more for sure together than these
/// sums: the worst case of one need not be that of another.
struct PlanProof {
  private let problem: PlanProblem
  /// Whether sums of gains are no more than bounds.
  let sumsBounds: Bool
  /// No choice adds more for sure.
  private let ceiling: Double

  init(_ problem: PlanProblem, _ bounds: PlanBounds) {
    self.problem = problem
    let effects = problem.effects
    let acted = Set(problem.actions.map(\.criterion) + effects.readers.map(\.index))
    let outcomes = problem.rescoring.outcomes
    let hasOpen = outcomes.contains { if case .open = $0 { true } else { false } }
    sumsBounds =
      problem.rescoring.checklist.root.bendsTogether(acted, outcomes)
      || effects.hasOpen || effects.hasIrregular && hasOpen
    ceiling =
      sumsBounds ? PlanCeiling.all(problem, bounds).map(\.gain).min() ?? bounds.wholeSure : 0
  }

  /// The result with what it does not prove.
  ///
  /// A choice of everything that the budget can pay for has no rival but parts of itself, and these add no
  /// more where actions only raise scores.
  func checked(_ result: Planner.Result, within budget: Int) -> Planner.Result {
    guard sumsBounds else { return result }
    let payable = problem.actions.indices.filter {
      problem.cost(problem.closure(of: $0)) <= budget
    }
    let isAll = payable.allSatisfy(result.choice.actions.contains)
    if isAll, !problem.effects.hasIrregular { return result }
    let most = most(of: payable, within: budget, besides: result.choice) ?? ceiling
    let more = max(result.possiblyMore, most - result.choice.sure, 0)
    return (result.choice, more, result.isExact && more < 1e-9)
  }

  /// With more actions not every choice of them is gone through.
  private static let mostChosen = 6

  /// No choice but one adds more for sure than this; `nil` where there are too many.
  private func most(of payable: [Int], within budget: Int, besides own: PlanChoice) -> Double? {
    guard payable.count <= Self.mostChosen else { return nil }
    let taken = Set(own.actions)
    return (1..<1 << payable.count).reduce(0) { most, mask in
      let chosen = payable.indices.filter { mask >> $0 & 1 == 1 }.map { payable[$0] }
      let isClosed = chosen.allSatisfy { problem.closure(of: $0).allSatisfy(chosen.contains) }
      let isDominated =
        problem.effects.hasIrregular ? Set(chosen) == taken : taken.isSuperset(of: chosen)
      guard isClosed, !isDominated, problem.cost(chosen) <= budget else { return most }
      return max(most, gain(of: problem.choice(chosen)).upperBound)
    }
  }

  /// What a choice adds: no more than the total can rise between its ends.
  func gain(of choice: PlanChoice) -> ClosedRange<Double> {
    let most = max(choice.sure, choice.possible)
    guard sumsBounds, let before = problem.rescoring.tree.score,
      let after = problem.state(after: choice.actions).score
    else { return choice.sure...most }
    let least = max(choice.sure, after.low - before.high)
    return least...max(least, min(most, after.high - before.low))
  }
}

extension Group {
  /// Whether something unknown and something that is acted on meet in a mean that is not arithmetic.
  fileprivate func bendsTogether(_ acted: Set<Int>, _ outcomes: [Outcome]) -> Bool {
    if groups.contains(where: { $0.bendsTogether(acted, outcomes) }) { return true }
    guard !scoring.aggregation.isStraight else { return false }
    let inside = allCriteria
    return inside.contains(where: acted.contains)
      && inside.contains { if case .open = outcomes[$0] { true } else { false } }
  }
}
