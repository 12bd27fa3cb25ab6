/// A good choice in little time: again and again what gains most for its cost.
///
/// - SeeAlso: M. Minoux, "Accelerated greedy algorithms for maximizing submodular set functions", 1978.
struct PlanGreedy {
  private let problem: PlanProblem
  /// In hundredths.
  private let budget: Int
  /// How many actions may still be carried out to see what they gain.
  private var left: Int

  init(_ problem: PlanProblem, budget: Int, limit: Int) {
    (self.problem, self.budget, left) = (problem, budget, limit)
  }

  /// The better of the greedy choice and the best single action with what it needs, as far as the limit
  /// lets them be found, and how many times an action was carried out for it.
  static func choice(
    _ problem: PlanProblem, budget: Int, limit: Int
  ) -> (choice: PlanChoice, spent: Int) {
    var greedy = PlanGreedy(problem, budget: budget, limit: limit)
    let choice = greedy.choice()
    return (choice, limit - greedy.left)
  }

  private mutating func choice() -> PlanChoice {
    let closures = problem.actions.indices.map(problem.closure)
    let greedy = problem.choice(greedily(closures))
    var (best, seen) = (greedy, Set<[Int]>())
    for closure in closures where problem.cost(closure) <= budget {
      guard seen.insert(closure).inserted else { continue }
      guard left > 0 else { break }
      left -= closure.count
      let choice = problem.choice(closure)
      if choice.isBetter(than: best) { best = choice }
    }
    return best
  }

  private mutating func greedily(_ closures: [[Int]]) -> [Int] {
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
  /// nothing, costs more than is left, or is one too many to look at.
  private mutating func worth(of closure: [Int], _ chosen: Set<Int>, _ state: PlanState) -> Double?
  {
    let missing = closure.filter { !chosen.contains($0) }
    let cost = problem.cost(missing)
    guard left > 0, cost > 0, state.cost + cost <= budget else { return nil }
    left -= missing.count
    var after = state
    for position in missing { after.carryOut(position, problem) }
    let gain = after.sure - state.sure
    return PlanChoice.key(gain) > 0 ? gain / Double(cost) : nil
  }
}
