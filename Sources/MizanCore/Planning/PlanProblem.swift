internal import MizanExpression

/// Actions to choose from, and the scores that they raise.
struct PlanProblem: Sendable {
  /// An action as far as choosing goes.
  struct Action: Sendable {
    /// The criterion's index in the checklist.
    var criterion: Int
    /// What the criterion scores once it is carried out.
    var score: Double
    /// In hundredths; above 0.
    var cost: Int
    /// Positions of the actions to carry out before.
    var needs: [Int] = []
    /// The facts that it makes true, by slot; each reads them again that hangs on them.
    var sets: [Int: FactValues.Knowledge] = [:]
  }

  /// In the checklist's order.
  let actions: [Action]
  let rescoring: Rescoring
  /// What actions bring about beyond their own criteria.
  let effects: FactEffects

  init(actions: [Action], rescoring: Rescoring, effects: FactEffects = .none) {
    (self.actions, self.rescoring, self.effects) = (actions, rescoring, effects)
  }

  /// Actions of a city, with what the facts that they set mean for its other criteria.
  init(
    _ actions: [Action], _ rescoring: Rescoring, _ findings: [Finding], _ facts: FactValues
  ) {
    let effects = FactEffects(actions, findings, facts, countsKnown: rescoring.gainsByKnown)
    self.init(actions: actions, rescoring: rescoring, effects: effects)
  }

  /// Some actions, with what they gain when they are carried out in the checklist's order.
  func choice(_ positions: [Int]) -> PlanChoice {
    PlanChoice(actions: positions, state(after: positions))
  }

  /// What holds once some actions are carried out, in the checklist's order.
  func state(after positions: [Int]) -> PlanState {
    positions.reduce(into: PlanState(rescoring)) { $0.carryOut($1, self) }
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

  /// What carrying out one action takes at most, in scorings of some 70 criteria.
  var effort: Int {
    rescoring.effort(of: Set(actions.map(\.criterion) + effects.readers.map(\.index)))
  }

  /// The actions from `position` on of which a choice needs one at most: those on its criterion, where
  /// nothing else decides on that.
  func alternatives(from position: Int) -> ArraySlice<Action> {
    let first = actions[position]
    guard effects.isApart(first, at: position) else { return actions[position...position] }
    let rest = actions[position...].prefix { $0.criterion == first.criterion }
    let end = rest.indices.first { !effects.isApart(actions[$0], at: $0) } ?? rest.endIndex
    return actions[position..<end]
  }

  /// Everything that each criterion may come to on which actions decide, from today's score on.
  var reaches: [Int: Outcome] {
    var reaches = actions.reduce(into: [:]) { (reaches: inout [Int: Outcome], action) in
      guard case .known(let today) = rescoring.outcomes[action.criterion] else { return }
      let best = max(reaches[action.criterion]?.range?.upperBound ?? today, action.score)
      reaches[action.criterion] = .open(today...max(today, best), mayNotApply: false)
    }
    for reader in effects.readers { reaches[reader.index] = reader.reach }
    return reaches
  }
}
