/// What several actions come to together.
public struct ActionSum: Hashable, Sendable {
  /// How many they are, with what has to be done before.
  public let count: Int
  /// What they add together: for sure, and at best.
  public let gain: ClosedRange<Double>
  /// What they cost.
  public let cost: PlanAmount
  /// How many gaps they close: criteria that they bring to their best level.
  public let closed: Int
  /// The total once they are carried out; `nil` where nothing has a score.
  public let after: Score?

  /// What some of the actions come to that a city can plan, with what has to be done before.
  ///
  /// - Parameters:
  ///   - advice: the actions; one that cannot be planned is left out.
  ///   - assessment: of the city.
  ///   - request: what costs count, and whether agreements are planned; its budget is left aside.
  public init(of advice: [Advice], for assessment: Assessment, _ request: PlanRequest) {
    let planner = Planner(assessment, request)
    let named = Set(advice.map { $0.name(in: assessment) })
    let chosen = planner.actions.planned.indices.filter {
      named.contains(planner.actions.planned[$0].name(in: assessment))
    }
    let closed = Set(chosen.flatMap(planner.problem.closure))
    self.init(planner, planner.problem.choice(closed.sorted()))
  }

  /// What everything comes to that a city can plan and that adds something.
  ///
  /// - Parameters:
  ///   - assessment: of the city.
  ///   - request: what costs count, and whether agreements are planned; its budget is left aside.
  public init(ofEverythingFor assessment: Assessment, _ request: PlanRequest) {
    let planner = Planner(assessment, request)
    self.init(planner, planner.best(within: nil).choice)
  }

  private init(_ planner: Planner, _ choice: PlanChoice) {
    let findings = planner.assessment.findings
    count = choice.actions.count
    gain = planner.proof.gain(of: choice)
    cost = PlanAmount(hundredths: choice.cost)
    closed =
      Set(
        choice.actions.map { planner.actions.planned[$0] }.filter {
          $0.recommendation.raisesTo == findings[$0.index].criterion.levels.count - 1
        }.map(\.index)
      ).count
    after = PlanOrder(choice, planner.problem).steps.last?.after ?? planner.assessment.score
  }
}
