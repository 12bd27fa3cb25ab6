/// A good choice in little time: again and again what gains most for its cost.
///
/// - SeeAlso: M. Minoux, "Accelerated greedy algorithms for maximizing submodular set functions", 1978.
struct PlanGreedy {
  let problem: PlanProblem
  /// In hundredths.
  let budget: Int

  /// The better of the greedy choice and the best single action with what it needs.
  func choice() -> PlanChoice {
    let closures = problem.actions.indices.map(problem.closure)
    var best = PlanChoice.none
    for closure in Set(closures.filter { problem.cost($0) <= budget }) {
      let choice = problem.choice(closure)
      if choice.isBetter(than: best) { best = choice }
    }
    let greedy = problem.choice(greedily(closures))
    return greedy.isBetter(than: best) ? greedy : best
  }

  private func greedily(_ closures: [[Int]]) -> [Int] {
    var (chosen, state, queue) = (Set<Int>(), PlanState(problem.rescoring), LazyQueue())
    for position in closures.indices { queue.add(position) }
    while let next = queue.next({ worth(of: closures[$0], chosen, state) }) {
      for position in closures[next] where chosen.insert(position).inserted {
        state.carryOut(position, problem)
      }
    }
    return chosen.sorted()
  }

  /// What an action gains for its cost, with what is still to be done before it; `nil` where it gains
  /// nothing or costs more than is left.
  private func worth(of closure: [Int], _ chosen: Set<Int>, _ state: PlanState) -> Double? {
    var after = state
    for position in closure where !chosen.contains(position) {
      after.carryOut(position, problem)
    }
    let gain = after.sure - state.sure
    guard after.cost > state.cost, after.cost <= budget, PlanChoice.key(gain) > 0 else {
      return nil
    }
    return gain / Double(after.cost - state.cost)
  }
}
