/// The scores with everything carried out that is not ruled out yet, under one way in which the unknown
/// may turn out: no choice that is left scores more.
struct PlanCeiling {
  private var rescoring: Rescoring
  private let today: Double

  /// The ceilings of a problem; none where every action gains the same whatever else is carried out, as
  /// they would tell nothing new, and where a score may fall as well.
  static func all(_ problem: PlanProblem, _ bounds: PlanBounds) -> [PlanCeiling] {
    guard bounds.isConstant.contains(false), !problem.effects.hasIrregular else { return [] }
    let rescoring = problem.rescoring
    let ways = rescoring.gainsByKnown ? [rescoring] : rescoring.completions
    return ways.map { PlanCeiling($0, problem.reaches) }
  }

  private init(_ rescoring: Rescoring, _ reaches: [Int: Outcome]) {
    today = PlanCeiling.value(rescoring)
    self.rescoring = reaches.sorted { $0.key < $1.key }.reduce(rescoring) {
      $0.raised(to: $1.value.range?.upperBound ?? 0, at: $1.key)
    }
  }

  /// What can be gained at most.
  var gain: Double { PlanCeiling.value(rescoring) - today }

  /// Lets a criterion reach no more than `score`.
  mutating func lower(_ index: Int, to score: Double) {
    guard case .known(let old) = rescoring.outcomes[index], old > score else { return }
    rescoring = rescoring.raised(to: score, at: index)
  }

  private static func value(_ rescoring: Rescoring) -> Double {
    let score = rescoring.tree.score.map(rescoring.checklist.scoring.bounded)
    return (rescoring.gainsByKnown ? score?.known : score?.low) ?? 0
  }
}
