/// Finds the best choices for one city, for any budget.
struct Planner {
  /// A choice, and how sure it is that it is the best.
  typealias Result = (choice: PlanChoice, possiblyMore: Double, isExact: Bool)

  let assessment: Assessment
  let request: PlanRequest
  let actions: PlanActions
  let problem: PlanProblem
  let bounds: PlanBounds
  let proof: PlanProof

  init(_ assessment: Assessment, _ request: PlanRequest) {
    (self.assessment, self.request) = (assessment, request)
    actions = PlanActions(assessment, request)
    problem = actions.problem(assessment)
    bounds = PlanBounds(problem)
    proof = PlanProof(problem, bounds)
  }

  /// The best choice within a budget; without one, of everything.
  func best(within budget: PlanAmount?, limit: Int = PlanSearch.usualLimit) -> Result {
    let most = budget ?? PlanAmount(hundredths: problem.cost(Array(problem.actions.indices)))
    var search = PlanSearch(problem, bounds, budget: most.hundredths, limit: limit)
    return proof.checked(search.result(), within: most.hundredths)
  }

  /// The criteria that actions could make gaps which are none today.
  var emerging: [Int] {
    let counted = assessment.checklist.root.countedCriteria
    return problem.effects.readers.filter { reader in
      let finding = assessment.findings[reader.index]
      return [.notApplicable, .unknown, .met].contains(finding.state) && reader.mayBecomeGap
        && counted.contains(reader.index) && request.covers(finding.mandate.holder)
        && !finding.criterion.recommendations.isEmpty
    }.map(\.index)
  }

  /// The action that costs least together with what has to be done before; the first of equals.
  var cheapest: (advice: Advice, cost: PlanAmount)? {
    let costs = problem.actions.indices.map { problem.cost(problem.closure(of: $0)) }
    guard let least = costs.min(), let position = costs.firstIndex(of: least) else { return nil }
    return (actions.planned[position], PlanAmount(hundredths: least))
  }
}

extension Group {
  /// The criteria in it that have a weight, and stand in groups that have one.
  fileprivate var countedCriteria: Set<Int> {
    let own = criteria.filter { $0.weight > 0 }.map(\.index)
    return groups.filter { $0.weight > 0 }.reduce(Set(own)) { $0.union($1.countedCriteria) }
  }
}
