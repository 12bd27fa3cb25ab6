/// The order in which the actions of a choice are carried out: what has to come before first, then what
/// gains most for its cost.
struct PlanOrder {
  /// An action at its place.
  struct Step {
    /// In `PlanProblem.actions`.
    var position: Int
    /// What it adds to what the steps before it gain.
    var gain: ClosedRange<Double>
    /// The total once it is carried out.
    var after: Score?
  }

  private(set) var steps: [Step] = []

  init(_ choice: PlanChoice, _ problem: PlanProblem) {
    let actions = problem.actions
    let before = PlanOrder.predecessors(choice.actions, actions)
    var open = before.mapValues(\.count)
    var (state, queue) = (PlanState(problem.rescoring), LazyQueue())
    for position in choice.actions where open[position] == 0 { queue.add(position) }
    // Where looking again takes too long, what was found last must do.
    var looks = PlanSearch.usualLimit / problem.effort / 4
    var last: [Int: Double] = [:]
    func worth(_ position: Int) -> Double {
      if looks <= 0, let worth = last[position] { return worth }
      looks -= 1
      let gain = state.gain(of: position, problem).lowerBound
      last[position] = gain / Double(actions[position].cost)
      return last[position] ?? 0
    }
    var rest = choice.actions
    while !rest.isEmpty {
      // In a circle, which the rules cannot have, none would be ready.
      let next = queue.next(worth) ?? rest[0]
      rest.removeAll { $0 == next }
      let gain = state.carryOut(next, problem)
      steps.append(Step(position: next, gain: gain, after: state.score))
      for position in rest where before[position]?.contains(next) == true {
        open[position, default: 0] -= 1
        if open[position] == 0 { queue.add(position) }
      }
    }
  }

  /// What comes before each action: what it needs, and what brings its own criterion less far.
  private static func predecessors(
    _ positions: [Int], _ actions: [PlanProblem.Action]
  ) -> [Int: Set<Int>] {
    var before: [Int: Set<Int>] = [:]
    for position in positions {
      let action = actions[position]
      let lower = positions.filter {
        actions[$0].criterion == action.criterion && actions[$0].score < action.score
          && !actions[$0].needs.contains(position)
      }
      before[position] = Set(action.needs + lower).intersection(positions)
    }
    return before
  }
}
