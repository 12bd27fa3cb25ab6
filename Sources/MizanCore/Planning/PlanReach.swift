/// What the actions that are not decided on could still gain together, if parts of actions could be
/// carried out too: no choice among them gains more.
///
/// Of the actions on one criterion a choice needs one at most, so each criterion counts with the steps
/// of the concave hull over its actions (the relaxed multiple-choice knapsack). Actions that decide on
/// other criteria as well count one by one.
struct PlanReach {
  private struct Step {
    var gain: Double
    var cost: Double
    /// The last action on the criterion: once it is decided on, the criterion is.
    var last: Int
  }

  /// By gain for the cost, most first.
  private let steps: [Step]

  /// - Parameters:
  ///   - problem: the actions.
  ///   - gains: what each gains at most, by position.
  init(_ problem: PlanProblem, gains: [Double]) {
    let actions = problem.actions
    var steps: [Step] = []
    var start = 0
    while start < actions.count {
      let rest = problem.alternatives(from: start)
      steps += PlanReach.hull(
        rest.indices.map { (Double(actions[$0].cost), gains[$0]) }, last: rest.endIndex - 1)
      start = rest.endIndex
    }
    // Sorting is not promised to keep equal elements in order, so the position decides last.
    self.steps = steps.enumerated().sorted { a, b in
      let (one, other) = (a.element.gain * b.element.cost, b.element.gain * a.element.cost)
      return one == other ? a.offset < b.offset : one > other
    }.map(\.element)
  }

  /// The steps from one action to the next that gains more, each with no more for its cost than the one
  /// before.
  private static func hull(_ options: [(cost: Double, gain: Double)], last: Int) -> [Step] {
    var steps: [Step] = []
    var (cost, gain) = (0.0, 0.0)
    while true {
      let next = options.filter { $0.cost > cost && $0.gain > gain }.max { a, b in
        let (one, other) = (
          (a.gain - gain) * (b.cost - cost), (b.gain - gain) * (a.cost - cost)
        )
        return one == other ? a.cost < b.cost : one < other
      }
      guard let next else { return steps }
      steps.append(Step(gain: next.gain - gain, cost: next.cost - cost, last: last))
      (cost, gain) = next
    }
  }

  /// What the actions from `position` on can gain at most within a budget.
  func most(from position: Int, within budget: Int) -> Double {
    var (left, gain) = (Double(budget), 0.0)
    for step in steps where step.last >= position {
      guard step.cost < left else { return gain + step.gain * left / step.cost }
      left -= step.cost
      gain += step.gain
    }
    return gain
  }

  /// What the actions from `position` on cost at least if they are to gain so much; `nil` if they cannot.
  func leastCost(from position: Int, for gain: Double) -> Double? {
    var (missing, cost) = (gain, 0.0)
    for step in steps {
      guard missing > 0 else { break }
      guard step.last >= position else { continue }
      let share = min(1, missing / step.gain)
      cost += step.cost * share
      missing -= step.gain
    }
    return missing > 0 ? nil : cost
  }
}
