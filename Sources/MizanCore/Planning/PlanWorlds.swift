/// A problem with everything left open on which actions decide: whatever is carried out is one of its
/// completions, so what an action gains here at most it gains anywhere at most.
struct PlanWorlds {
  private let problem: PlanProblem
  private let reaches: [Int: Outcome]
  private let all: Rescoring
  /// The same under some of the ways in which the unknown may turn out.
  ///
  /// What is gained for sure is the least over all of them, so no more than in any one. Empty under a policy
  /// for what is unknown, where criteria that are left open would count as unknown.
  private let some: [Rescoring]
  /// What all actions gain together, where the score over what is known is what rises; else `nil`.
  private let ofKnown: Double?
  /// No choice of actions makes more difference than this.
  let whole: Double
  /// No choice of actions adds more than this for sure.
  let wholeSure: Double

  init(_ problem: PlanProblem) {
    self.problem = problem
    let rescoring = problem.rescoring
    let reaches = problem.reaches
    self.reaches = reaches
    all = rescoring.opened(reaches)
    let isInterval = rescoring.checklist.scoring.unknown == .interval
    let completions = isInterval ? rescoring.completions : []
    some = completions.map { $0.opened(reaches) }
    let (low, high) = (rescoring.tree.score?.low ?? 0, all.tree.score?.high ?? 0)
    let whole = max(0, high - low)
    self.whole = whole
    // What is gained for sure is gained under each way in which the unknown may turn out.
    wholeSure = zip(completions, some).reduce(whole) { least, world in
      guard let before = world.0.tree.score, let after = world.1.tree.score else { return least }
      return min(least, max(0, after.high - before.low))
    }
    ofKnown =
      rescoring.gainsByKnown ? problem.choice(Array(problem.actions.indices)).sure : nil
  }

  /// What an action gains at most, whichever others are carried out before it.
  func most(of position: Int) -> (sure: Double, possible: Double) {
    let effects = problem.effects
    // With criteria that may come to apply, or cease to, no rise is a bound.
    guard !effects.hasIrregular else { return (wholeSure, whole) }
    if let ofKnown { return (ofKnown, ofKnown) }
    let action = problem.actions[position]
    let criteria = effects.readers(of: position).map(\.index)
    var raises = criteria.map { ($0, reaches[$0]?.range?.upperBound ?? action.score) }
    if !criteria.contains(action.criterion) { raises.append((action.criterion, action.score)) }
    func rise(_ world: Rescoring) -> Double {
      raises.reduce(0) { $0 + world.gain(of: $1.1, at: $1.0).upperBound }
    }
    let most = rise(all)
    return (some.map(rise).reduce(most, min), most)
  }
}
