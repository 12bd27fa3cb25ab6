/// The scores of a checklist as they are, and as they would be with some criteria changed.
///
/// What an action gains is always found by scoring again, never by a formula beside the scoring.
struct Rescoring: Sendable {
  let checklist: Checklist
  /// One for each criterion, in the checklist's order.
  let outcomes: [Outcome]
  let tree: ScoreTree
  /// What may become of all criteria together, where not every combination is possible, each with its
  /// scores.
  private let alternatives: [(outcomes: [Outcome], tree: ScoreTree)]

  /// `own` are the scores of `outcomes`, where they are known already; `alternatives` are lists like
  /// `outcomes`, one of which holds.
  init(
    _ checklist: Checklist, _ outcomes: [Outcome], scored own: ScoreTree? = nil,
    alternatives: [[Outcome]]? = nil
  ) {
    self.checklist = checklist
    self.outcomes = outcomes
    let own = own ?? ScoreTree(checklist.root, outcomes)
    guard let alternatives, alternatives != [outcomes] else {
      self.alternatives = [(outcomes, own)]
      tree = own
      return
    }
    self.alternatives = alternatives.map { ($0, ScoreTree(checklist.root, $0)) }
    let trees = self.alternatives.map(\.tree)
    tree = own.within(trees.dropFirst().reduce(trees[0]) { $0.spanning($1) })
  }

  /// Outcomes with which the total is at one end of its range, and their scores.
  func extreme(_ end: End) -> (outcomes: [Outcome], tree: ScoreTree) {
    let own = ScoreTree(checklist.root, outcomes)
    func score(_ tree: ScoreTree) -> Double { tree.score.map(end.score(of:)) ?? 0 }
    let furthest = alternatives.reduce(alternatives[0]) { furthest, other in
      end.isFurther(score(other.tree), score(furthest.tree)) ? other : furthest
    }
    // Where each criterion's own range says more, it is that which counts.
    return end.isFurther(score(own), score(furthest.tree)) ? furthest : (outcomes, own)
  }

  /// The total over some criteria only; the others count as not applicable.
  func score(where includes: (Int) -> Bool) -> Score? {
    let own = kept(outcomes, includes)
    let narrow = span(alternatives.map { kept($0.outcomes, includes) })
    return own.map { own in narrow.map(own.within) ?? own }
  }

  private func kept(_ outcomes: [Outcome], _ includes: (Int) -> Bool) -> Score? {
    let kept = outcomes.enumerated().map { includes($0.offset) ? $0.element : .notApplicable }
    return ScoreTree(checklist.root, kept).score
  }

  /// The total if a criterion's outcome were `outcome`.
  func score(with outcome: Outcome, at index: Int) -> Score? {
    span(
      alternatives.map { alternative in
        var outcomes = alternative.outcomes
        outcomes[index] = outcome
        return alternative.tree.rescored(checklist.root, at: index, outcomes)?.score
      })
  }

  /// The total if some outcomes were others.
  func score(with changes: [(index: Int, outcome: Outcome)]) -> Score? {
    if changes.count == 1 { return score(with: changes[0].outcome, at: changes[0].index) }
    return span(
      alternatives.map { alternative in
        var outcomes = alternative.outcomes
        for change in changes { outcomes[change.index] = change.outcome }
        return ScoreTree(checklist.root, outcomes).score
      })
  }

  /// The range that holds all scores; `nil` when there is none.
  private func span(_ scores: [Score?]) -> Score? {
    scores.reduce(nil as Score?) { span, score in span?.spanning(score) ?? score }
  }

  /// How far the two ends of the total rise if a criterion had the score `score`; how far the score
  /// itself rises, where it is a single number whatever is unknown.
  ///
  /// Where today's level is certain both ends rise alike; where it is not, the lesser rise is what
  /// is gained for sure, and the greater what is gained at most.
  func gain(of score: Double, at index: Int) -> ClosedRange<Double> {
    guard let before = tree.score, let after = self.score(with: .known(score), at: index) else {
      return 0...0
    }
    if checklist.scoring.unknown != .interval, let known = before.known, let then = after.known {
      let gain = max(0, then - known)
      return gain...gain
    }
    // A rise that is zero may come out as the last bit below it.
    let low = max(0, after.low - before.low)
    let high = max(0, after.high - before.high)
    // So may the difference of two rises that are one.
    if abs(high - low) < 1e-12 { return low...low }
    return min(low, high)...max(low, high)
  }
}
