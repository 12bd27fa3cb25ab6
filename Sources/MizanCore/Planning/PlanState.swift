/// What holds once some actions are carried out.
///
/// It is the same whatever the order, but for the last bits of the gains.
struct PlanState {
  /// The scores with the least that the actions bring about.
  private(set) var least: Rescoring
  /// The scores with the most that they may bring about, where something unknown has a part in that; `nil`
  /// where it is the same.
  private var most: Rescoring?
  /// What they gain for sure together, and at best.
  private(set) var sure = 0.0
  private(set) var possible = 0.0
  private(set) var cost = 0
  /// Positions of the actions, in the order in which they were carried out.
  private(set) var taken: [Int] = []

  init(_ rescoring: Rescoring) { least = rescoring }

  /// The total as it is then.
  var score: Score? { least.tree.score?.spanning(most?.tree.score) }

  /// What an action would gain now; nothing where its criterion is there already.
  func gain(of position: Int, _ problem: PlanProblem) -> ClosedRange<Double> {
    var after = self
    return after.carryOut(position, problem)
  }

  /// Carries an action out, and gives what it gains.
  @discardableResult
  mutating func carryOut(_ position: Int, _ problem: PlanProblem) -> ClosedRange<Double> {
    let action = problem.actions[position]
    let (sureBefore, possibleBefore) = (sure, possible)
    cost += action.cost
    taken.append(position)
    if problem.effects.reader(action.criterion)?.isRegular ?? true {
      raise(action.criterion, to: action.score, atMost: action.score)
    }
    for reader in problem.effects.readers(of: position) { apply(reader, problem) }
    if let reader = problem.effects.reader(action.criterion), !reader.isRegular,
      !reader.setters.contains(position)
    {
      apply(reader, problem)
    }
    let gained = sure - sureBefore
    return gained...max(gained, possible - possibleBefore)
  }

  private mutating func apply(_ reader: FactEffects.Reader, _ problem: PlanProblem) {
    let outcome = reader.outcome(with: taken)
    if reader.isRegular {
      guard let range = outcome.range else { return }
      raise(reader.index, to: range.lowerBound, atMost: range.upperBound)
    } else {
      // What actions set counts by the facts alone, as another action may set them otherwise.
      let own = taken.lazy.map { problem.actions[$0] }.filter {
        $0.criterion == reader.index && $0.sets.isEmpty
      }
      replace(reader.index, with: own.reduce(outcome) { $0.raised(to: $1.score) })
    }
  }

  /// Raises a criterion to a score that is reached for sure, and to one that may be.
  private mutating func raise(_ index: Int, to score: Double, atMost best: Double) {
    if score < best, most == nil { most = least }
    if least.isRaised(at: index, by: score) {
      let gain = least.gain(of: score, at: index)
      sure += gain.lowerBound
      if most == nil { possible += gain.upperBound }
      least = least.raised(to: score, at: index)
    }
    if let high = most, high.isRaised(at: index, by: best) {
      possible += high.gain(of: best, at: index).upperBound
      most = high.raised(to: best, at: index)
    }
  }

  /// Gives a criterion another outcome, with which the score may rise or fall.
  private mutating func replace(_ index: Int, with outcome: Outcome) {
    let after = least.replaced(with: outcome, at: index)
    let change = least.change(to: after, at: index)
    sure += change.lowerBound
    if let high = most {
      let after = high.replaced(with: outcome, at: index)
      possible += high.change(to: after, at: index).upperBound
      most = after
    } else {
      possible += change.upperBound
    }
    least = after
  }
}

extension Rescoring {
  fileprivate func isRaised(at index: Int, by score: Double) -> Bool {
    outcomes[index].raised(to: score) != outcomes[index]
  }
}
