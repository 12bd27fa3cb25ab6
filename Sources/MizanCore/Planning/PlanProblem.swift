/// Actions to choose from, and the scores that they raise.
struct PlanProblem: Sendable {
  /// An action as far as choosing goes.
  struct Action: Hashable, Sendable {
    /// The criterion's index in the checklist.
    var criterion: Int
    /// What the criterion scores once it is carried out.
    var score: Double
    /// In hundredths; above 0.
    var cost: Int
    /// Positions of the actions to carry out before.
    var needs: [Int] = []
  }

  /// In the checklist's order.
  let actions: [Action]
  let rescoring: Rescoring

  /// Some actions, with what they gain when they are carried out in the checklist's order.
  func choice(_ positions: [Int]) -> PlanChoice {
    PlanChoice(actions: positions, state(after: positions))
  }

  /// What holds once some actions are carried out, in the checklist's order.
  func state(after positions: [Int]) -> PlanState {
    positions.reduce(into: PlanState(rescoring)) { $0.carryOut(actions[$1]) }
  }

  /// An action and everything that has to be carried out before it, in the checklist's order.
  func closure(of position: Int) -> [Int] {
    var found: Set<Int> = []
    var waiting = [position]
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += actions[next].needs }
    }
    return found.sorted()
  }

  /// What some actions cost together.
  func cost(_ positions: [Int]) -> Int { positions.reduce(0) { $0 + actions[$1].cost } }

  /// The range from today's score of each criterion to the best that an action brings it to.
  var reaches: [Int: ClosedRange<Double>] {
    actions.reduce(into: [:]) { ranges, action in
      guard case .known(let today) = rescoring.outcomes[action.criterion] else { return }
      let best = max(ranges[action.criterion]?.upperBound ?? today, action.score)
      ranges[action.criterion] = today...max(today, best)
    }
  }
}

/// What holds once some actions are carried out.
struct PlanState {
  private(set) var rescoring: Rescoring
  /// What they gain for sure together, and at best.
  private(set) var sure = 0.0
  private(set) var possible = 0.0
  private(set) var cost = 0

  init(_ rescoring: Rescoring) { self.rescoring = rescoring }

  /// What an action would gain now; nothing where its criterion is there already.
  func gain(of action: PlanProblem.Action) -> ClosedRange<Double> {
    guard raises(action) else { return 0...0 }
    return rescoring.gain(of: action.score, at: action.criterion)
  }

  /// Carries an action out, and gives what it gains.
  @discardableResult
  mutating func carryOut(_ action: PlanProblem.Action) -> ClosedRange<Double> {
    cost += action.cost
    guard raises(action) else { return 0...0 }
    let gain = rescoring.gain(of: action.score, at: action.criterion)
    sure += gain.lowerBound
    possible += gain.upperBound
    rescoring = rescoring.raised(to: action.score, at: action.criterion)
    return gain
  }

  private func raises(_ action: PlanProblem.Action) -> Bool {
    guard case .known(let score) = rescoring.outcomes[action.criterion] else { return false }
    return score < action.score
  }
}
