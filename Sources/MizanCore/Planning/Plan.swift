/// The actions that gain most for a city within a budget.
///
/// A plan holds only what the city can do, with everything that has to be done before. What counts is the
/// sure gain: what the actions add together whatever the unknown turns out to be.
public struct Plan: Sendable {
  /// An action of a plan at its place.
  public struct Step: Hashable, Sendable {
    /// The action, with what it would gain alone.
    public var advice: Advice
    /// What it costs.
    public var cost: PlanAmount
    /// What it adds to the steps before it.
    public var gain: ClosedRange<Double>
    /// The total once it is carried out.
    public var after: Score?
  }

  /// An action to choose from.
  public struct Candidate: Hashable, Sendable {
    /// The action, with what it would gain alone.
    public var advice: Advice
    /// What it costs.
    public var cost: PlanAmount
    /// What has to be done before, by position among the candidates.
    public var needs: [Int]
  }

  /// What the plan rests on.
  public let assessment: Assessment
  /// What was asked for.
  public let request: PlanRequest
  /// In the order in which to carry them out; empty where nothing fits the budget or gains anything.
  public let steps: [Step]
  /// What the steps add together: for sure, and at best.
  public let gain: ClosedRange<Double>
  /// What they cost together.
  public let cost: PlanAmount
  /// Whether no other choice of actions is better; else there was too much to go through, or what actions
  /// add together is known by its bounds alone.
  public let isExact: Bool
  /// Whether what actions add together is known by its bounds alone: something is unknown, and means are
  /// not arithmetic or actions set facts that other criteria read.
  public let sumsBounds: Bool
  /// No choice gains more for sure than the plan and this; 0 where the plan is exact.
  public let possiblyMore: Double
  /// The actions there were to choose from, in the checklist's order.
  public let candidates: [Candidate]
  /// The least that any of them costs, with what has to be done before; `nil` where there are none.
  public let cheapest: (advice: Advice, cost: PlanAmount)?
  /// Actions that wait for something the city cannot plan, and lead further than the steps.
  public let blocked: [BlockedAction]
  /// Actions without a cost that lead further than the steps, where the budget is in money.
  public let unpriced: [Advice]
  /// Criteria that are no gaps today, and that actions could make gaps, by index in the checklist's order.
  ///
  /// What there is to do about them then is not among the candidates.
  public let emerging: [Int]
  /// What others have to do, the best for each gap, each with its own gain.
  public let others: [Advice]

  /// The best plan for a city.
  ///
  /// - Parameters:
  ///   - assessment: what there is to do.
  ///   - request: the budget, and what it counts.
  public init(for assessment: Assessment, _ request: PlanRequest) {
    let planner = Planner(assessment, request)
    self.init(planner, planner.best(within: request.budget))
  }

  init(_ planner: Planner, _ result: Planner.Result) {
    let (actions, problem, choice) = (planner.actions, planner.problem, result.choice)
    (assessment, request) = (planner.assessment, planner.request)
    steps = PlanOrder(choice, problem).steps.map {
      Step(
        advice: actions.planned[$0.position], cost: actions.costs[$0.position], gain: $0.gain,
        after: $0.after)
    }
    gain = planner.proof.gain(of: choice)
    sumsBounds = planner.proof.sumsBounds
    cost = PlanAmount(hundredths: choice.cost)
    (isExact, possiblyMore) = (result.isExact, result.possiblyMore)
    candidates = actions.planned.indices.map {
      Candidate(
        advice: actions.planned[$0], cost: actions.costs[$0], needs: actions.needs[$0])
    }
    cheapest = planner.cheapest
    emerging = planner.emerging
    others = actions.others
    // What a step brings as far or further is neither waiting nor left out.
    var reached: [Int: Int] = [:]
    for step in steps {
      reached[step.advice.index] = max(
        reached[step.advice.index] ?? 0, step.advice.recommendation.raisesTo)
    }
    func isBeyond(_ advice: Advice) -> Bool {
      advice.recommendation.raisesTo > reached[advice.index] ?? -1
    }
    blocked = actions.blocked.filter { isBeyond($0.advice) }
    unpriced = actions.unpriced.filter(isBeyond)
  }

  /// The total with all steps carried out; that of today where there are none.
  public var after: Score? { steps.last?.after ?? assessment.score }

  /// Whether the budget is below what any action costs.
  public var isBudgetTooSmall: Bool {
    guard let budget = request.budget, let cheapest else { return false }
    return budget < cheapest.cost
  }
}
