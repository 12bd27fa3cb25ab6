/// What each action gains at most, whichever others are carried out before it.
struct PlanBounds {
  /// No more than this is sure to be gained; by position.
  let sure: [Double]
  /// No more than this is gained at best; by position.
  let possible: [Double]
  /// Whether the action gains the same whatever else is carried out, unless its criterion is raised.
  let isConstant: [Bool]

  /// No choice of actions adds more than this for sure.
  let wholeSure: Double

  init(_ problem: PlanProblem) {
    let rescoring = problem.rescoring
    let straight = rescoring.checklist.straightCriteria
    // What is known is kept within what is possible, which others move; and where criteria may come to
    // apply, the shares of all others move.
    let isKept = rescoring.gainsByKnown && rescoring.checklist.scoring.unknown == .exclude
    let mayMove = isKept || problem.effects.hasIrregular
    isConstant = problem.actions.enumerated().map { position, action in
      !mayMove && straight[action.criterion] && problem.effects.isApart(action, at: position)
    }
    let worlds = PlanWorlds(problem)
    wholeSure = worlds.wholeSure
    var (sure, possible): ([Double], [Double]) = ([], [])
    for (position, isConstant) in isConstant.enumerated() {
      if isConstant {
        let gain = PlanState(rescoring).gain(of: position, problem)
        sure.append(gain.lowerBound)
        possible.append(gain.upperBound)
      } else {
        let most = worlds.most(of: position)
        sure.append(most.sure)
        possible.append(most.possible)
      }
    }
    (self.sure, self.possible) = (sure, possible)
  }
}

extension Rescoring {
  /// Whether a gain is how far the score over what is known rises.
  var gainsByKnown: Bool { checklist.scoring.unknown != .interval && tree.score?.known != nil }

  /// Some of the ways in which everything unknown may turn out.
  var completions: [Rescoring] {
    let low = completion(.low)
    return low.outcomes == outcomes ? [low] : [low, completion(.high)]
  }
}

extension Checklist {
  /// Whether each criterion counts in proportion in every group around it, whatever stands beside it.
  fileprivate var straightCriteria: [Bool] {
    var straight = [Bool](repeating: false, count: criteria.count)
    func walk(_ group: Group, _ isStraight: Bool) {
      let isStraight = isStraight && group.scoring.aggregation.isStraight
      for member in group.criteria { straight[member.index] = isStraight }
      for inner in group.groups { walk(inner, isStraight) }
    }
    walk(root, true)
    return straight
  }
}
