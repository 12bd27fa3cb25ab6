/// The actions that a city has, sorted into those that it can plan and the others.
struct PlanActions {
  /// What can be planned, in the checklist's order.
  private(set) var planned: [Advice] = []
  /// What the planned ones cost, and what has to be done before, by position.
  private(set) var costs: [PlanAmount] = []
  private(set) var needs: [[Int]] = []
  /// What waits for something that cannot be planned.
  private(set) var blocked: [BlockedAction] = []
  /// What could be planned if the profile said what it costs.
  private(set) var unpriced: [Advice] = []
  /// What others have to do, the best for each gap.
  private(set) var others: [Advice] = []

  init(_ assessment: Assessment, _ request: PlanRequest) {
    let ordered = assessment.inChecklistOrder
    var candidates: [Advice] = []
    for advice in ordered where request.covers(advice.mandate.holder) {
      if request.cost(of: advice, in: assessment) == nil {
        unpriced.append(advice)
      } else {
        candidates.append(advice)
      }
    }
    let foreign = assessment.advice.filter { !request.covers($0.mandate.holder) }
    // What adds most comes first, and alone of its gap: what it costs others is not the city's to weigh.
    var seen: Set<Int> = []
    others = foreign.enumerated().sorted { a, b in
      let (one, other) = (a.element.gain, b.element.gain)
      if let isMore = PlanActions.isMore(one, than: other) { return isMore }
      return a.offset < b.offset
    }.map(\.element).filter { seen.insert($0.index).inserted }
    let obstacles = Obstacles(assessment, request, candidates)
    // With prices for all of them these can be planned.
    let waiting = unpriced.compactMap(obstacles.first).filter { $0.reason != .noCost }
    unpriced.removeAll { advice in waiting.contains { $0.advice == advice } }
    blocked += waiting
    for advice in candidates {
      if let obstacle = obstacles.first(before: advice) {
        blocked.append(obstacle)
      } else {
        planned.append(advice)
      }
    }
    let positions = Dictionary(
      uniqueKeysWithValues: planned.enumerated().map {
        ($0.element.name(in: assessment), $0.offset)
      })
    costs = planned.compactMap { request.cost(of: $0, in: assessment) }
    needs = planned.map { advice in advice.recommendation.requires.compactMap { positions[$0] } }
  }

  /// Whether one gain is more than another, for sure first; `nil` where they are equal.
  private static func isMore(
    _ a: ClosedRange<Double>, than b: ClosedRange<Double>
  ) -> Bool? {
    let ends = [(a.lowerBound, b.lowerBound), (a.upperBound, b.upperBound)]
    let keys = ends.map { (PlanChoice.key($0), PlanChoice.key($1)) }
    return keys.first { $0 != $1 }.map { $0 > $1 }
  }

  /// What is to be chosen from.
  func problem(_ assessment: Assessment) -> PlanProblem {
    let actions = planned.indices.map { position in
      let advice = planned[position]
      let levels = assessment.findings[advice.index].criterion.levels
      return PlanProblem.Action(
        criterion: advice.index, score: levels[advice.recommendation.raisesTo].score,
        cost: costs[position].hundredths, needs: needs[position],
        sets: assessment.checklist.vocabulary.knowledge(of: advice.recommendation.sets))
    }
    return PlanProblem(actions, assessment.rescoring, assessment.findings, assessment.facts)
  }
}

extension PlanRequest {
  /// What an action costs; `nil` where the profile does not say.
  public func cost(of advice: Advice, in assessment: Assessment) -> PlanAmount? {
    switch unit {
    case .points: PlanAmount(advice.recommendation.effort.points)
    case .money: assessment.profile.costs[advice.name(in: assessment)].flatMap { PlanAmount($0) }
    }
  }
}

extension Advice {
  /// `criterion/recommendation`, as prerequisites and costs name it.
  func name(in assessment: Assessment) -> String {
    "\(assessment.findings[index].criterion.id)/\(recommendation.id)"
  }
}

extension Assessment {
  /// The advice by criterion, and by recommendation as its file lists them.
  fileprivate var inChecklistOrder: [Advice] {
    let byCriterion = Dictionary(grouping: advice, by: \.index)
    return findings.flatMap { finding -> [Advice] in
      let own = byCriterion[finding.index] ?? []
      return finding.criterion.recommendations.compactMap { recommendation in
        own.first { $0.recommendation.id == recommendation.id }
      }
    }
  }
}
