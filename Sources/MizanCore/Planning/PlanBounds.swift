/// What each action gains at most, whichever others are carried out before it.
struct PlanBounds {
  /// No more than this is sure to be gained; by position.
  let sure: [Double]
  /// No more than this is gained at best; by position.
  let possible: [Double]
  /// Whether the action gains the same whatever else is carried out, unless its criterion is raised.
  let isConstant: [Bool]

  init(_ problem: PlanProblem) {
    let rescoring = problem.rescoring
    let straight = rescoring.checklist.straightCriteria
    // What is known is kept within what is possible, which others move.
    let isKept = rescoring.gainsByKnown && rescoring.checklist.scoring.unknown == .exclude
    isConstant = problem.actions.map { straight[$0.criterion] && !isKept }
    guard !rescoring.gainsByKnown else {
      (sure, possible) = PlanBounds.ofKnown(problem, isConstant)
      return
    }
    // What is gained for sure is the least over all completions, so no more than in any one. Under a
    // policy for what is unknown, criteria that are left open would count as unknown.
    let ranges = problem.reaches
    let all = rescoring.opened(ranges)
    let isInterval = rescoring.checklist.scoring.unknown == .interval
    let some = isInterval ? rescoring.completions.map { $0.opened(ranges) } : []
    var (sure, possible): ([Double], [Double]) = ([], [])
    for (action, isConstant) in zip(problem.actions, isConstant) {
      if isConstant {
        let gain = PlanState(rescoring).gain(of: action)
        sure.append(gain.lowerBound)
        possible.append(gain.upperBound)
      } else {
        let most = all.gain(of: action.score, at: action.criterion).upperBound
        let bounds = some.map { $0.gain(of: action.score, at: action.criterion).upperBound }
        sure.append(min(most, bounds.min() ?? most))
        possible.append(most)
      }
    }
    (self.sure, self.possible) = (sure, possible)
  }

  /// Where the score over what is known is what rises: an action gains what it gains today, or no more
  /// than all of them together.
  private static func ofKnown(
    _ problem: PlanProblem, _ isConstant: [Bool]
  ) -> (sure: [Double], possible: [Double]) {
    let together = problem.choice(Array(problem.actions.indices)).sure
    let most = zip(problem.actions, isConstant).map { action, isConstant in
      isConstant ? PlanState(problem.rescoring).gain(of: action).upperBound : together
    }
    return (most, most)
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
