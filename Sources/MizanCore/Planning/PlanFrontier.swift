/// All plans worth having: for each of them, whatever gains more costs more.
public struct PlanFrontier: Sendable {
  /// A plan as a point of gain against cost.
  public struct Point: Hashable, Sendable {
    /// What its actions cost together.
    public var cost: PlanAmount
    /// What they gain: for sure, and at best.
    public var gain: ClosedRange<Double>
    /// In the checklist's order.
    public var actions: [Advice]
    /// Whether no other choice for that cost is better.
    public var isExact: Bool
    /// No choice for that cost gains more for sure than this one and so much.
    public var possiblyMore: Double
  }

  /// By cost, the least first.
  public let points: [Point]
  /// Whether every plan worth having is there; else there were too many, and those that cost least are
  /// missing.
  public let isComplete: Bool

  /// More plans than these nobody reads.
  static let most = 500
  /// What all searches together may take, in searches for one plan.
  private static let effort = 5

  /// The plans within the budget of `request`, or with any.
  ///
  /// - Parameters:
  ///   - assessment: what there is to do.
  ///   - request: the budget, and what it counts.
  public init(for assessment: Assessment, _ request: PlanRequest) {
    let planner = Planner(assessment, request)
    let found = PlanFrontier.results(
      planner.problem, planner.bounds, within: request.budget?.hundredths)
    points = found.results.map { planner.proof.checked($0, within: $0.choice.cost) }.map { result in
      let choice = result.choice
      return Point(
        cost: PlanAmount(hundredths: choice.cost),
        gain: planner.proof.gain(of: choice),
        actions: choice.actions.map { planner.actions.planned[$0] }, isExact: result.isExact,
        possiblyMore: result.possiblyMore)
    }
    isComplete = found.isComplete
  }

  /// The best choice for the budget, then for just less than that one costs, and so on.
  static func results(
    _ problem: PlanProblem, _ bounds: PlanBounds, within budget: Int?
  ) -> (results: [Planner.Result], isComplete: Bool) {
    var results: [Planner.Result] = []
    var left = PlanSearch.usualLimit * effort
    var budget = budget ?? problem.cost(Array(problem.actions.indices))
    while budget > 0 {
      guard results.count < most else { return (results.reversed(), false) }
      // Each may use half of what is left, so that a hard one does not leave the others nothing.
      var search = PlanSearch(problem, bounds, budget: budget, limit: left / 2)
      let result = search.result()
      left -= search.spent
      guard PlanChoice.key(result.choice.sure) > 0 else {
        return (results.reversed(), result.isExact)
      }
      // A choice that was not proven best may turn out worse than a cheaper one.
      while let last = results.last, !(last.choice.sure > result.choice.sure) {
        results.removeLast()
      }
      results.append(result)
      budget = result.choice.cost - 1
    }
    return (results.reversed(), true)
  }
}
