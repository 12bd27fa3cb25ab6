/// The scores of a checklist as they are, and as they would be with some criteria changed.
///
/// What an action gains is found by scoring again; how far it reaches under what is unknown, by bounds on
/// the same aggregations (`Rise`, `Shift`), which tests hold against every completion.
struct Rescoring: Sendable {
  let checklist: Checklist
  /// One for each criterion, in the checklist's order.
  let outcomes: [Outcome]
  let tree: ScoreTree
  /// The scores with each criterion's own range, whatever goes together.
  let own: ScoreTree
  /// What may become of all criteria together, each with its scores; empty where every combination is
  /// possible.
  let others: [(outcomes: [Outcome], tree: ScoreTree)]

  /// Lists of outcomes, one of which holds, each with its scores.
  private var alternatives: [(outcomes: [Outcome], tree: ScoreTree)] {
    others.isEmpty ? [(outcomes, own)] : others
  }

  /// In how many ways the unknown goes together, each of which is scored for itself.
  var ways: Int { max(1, others.count) }

  /// `own` are the scores of `outcomes`, where they are known already; `alternatives` are lists like
  /// `outcomes`, one of which holds.
  init(
    _ checklist: Checklist, _ outcomes: [Outcome], scored own: ScoreTree? = nil,
    alternatives: [[Outcome]]? = nil
  ) {
    let own = own ?? ScoreTree(checklist.root, outcomes)
    let others = alternatives == [outcomes] ? nil : alternatives
    self.init(
      checklist, outcomes, own, others?.map { ($0, ScoreTree(checklist.root, $0)) } ?? [])
  }

  private init(
    _ checklist: Checklist, _ outcomes: [Outcome], _ own: ScoreTree,
    _ others: [(outcomes: [Outcome], tree: ScoreTree)]
  ) {
    (self.checklist, self.outcomes, self.own, self.others) = (checklist, outcomes, own, others)
    let joint = others.dropFirst().reduce(others.first?.tree) { $0?.spanning($1.tree) }
    tree = joint.map(own.within) ?? own
  }

  /// What holds once a criterion scores no less than `score`, whatever it turns out to be: to go on from
  /// there.
  func raised(to score: Double, at index: Int) -> Rescoring {
    changed(at: index) { $0.raised(to: score) }
  }

  /// What holds once a criterion's outcome is `outcome`, however the rest turns out.
  func replaced(with outcome: Outcome, at index: Int) -> Rescoring {
    changed(at: index) { _ in outcome }
  }

  private func changed(at index: Int, _ change: (Outcome) -> Outcome) -> Rescoring {
    func changed(
      _ outcomes: [Outcome], _ tree: ScoreTree
    ) -> (outcomes: [Outcome], tree: ScoreTree) {
      var outcomes = outcomes
      outcomes[index] = change(outcomes[index])
      return (outcomes, tree.rescored(checklist.root, at: index, outcomes) ?? tree)
    }
    let own = changed(outcomes, own)
    return Rescoring(
      checklist, own.outcomes, own.tree, others.map { changed($0.outcomes, $0.tree) })
  }

  /// One way in which everything unknown may turn out: all that is open applies, and is at one end of
  /// its range.
  func completion(_ end: End) -> Rescoring {
    let completed = (others.first?.outcomes ?? outcomes).map { outcome -> Outcome in
      guard case .open(let range, _) = outcome else { return outcome }
      return .known(end == .low ? range.lowerBound : range.upperBound)
    }
    return Rescoring(checklist, completed)
  }

  /// The same with some criteria left open: each may turn out in any way that its outcome allows.
  func opened(_ wider: [Int: Outcome]) -> Rescoring {
    func opened(_ outcomes: [Outcome]) -> [Outcome] {
      var outcomes = outcomes
      for (index, outcome) in wider { outcomes[index] = outcome }
      return outcomes
    }
    return Rescoring(
      checklist, opened(outcomes),
      alternatives: others.isEmpty ? nil : others.map { opened($0.outcomes) })
  }

  /// What may become of all criteria together: one list of outcomes for each combination.
  var alternativeOutcomes: [[Outcome]] { alternatives.map(\.outcomes) }

  /// Outcomes with which the total is at one end of its range, and their scores.
  func extreme(_ end: End) -> (outcomes: [Outcome], tree: ScoreTree) {
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

  /// The range that holds all scores; `nil` when there is none.
  private func span(_ scores: [Score?]) -> Score? {
    scores.reduce(nil as Score?) { span, score in span?.spanning(score) ?? score }
  }

  /// By how much the total rises if a criterion had the score `score`, whatever is unknown.
  ///
  /// The least is gained for sure, the most at best. Where the checklist makes a single number of what is
  /// known, it is how far that number rises.
  func gain(of score: Double, at index: Int) -> ClosedRange<Double> {
    let scoring = checklist.scoring
    if scoring.unknown != .interval, let known = tree.score.map(scoring.bounded)?.known,
      let then = replaced(with: .known(score), at: index).tree.score.map(scoring.bounded)?.known
    {
      let gain = max(0, then - known)
      return gain...gain
    }
    let own = gain(of: score, at: index, outcomes, own)
    guard others.count > 1 else { return own }
    let gains = others.map { gain(of: score, at: index, $0.outcomes, $0.tree) }
    let together = gains.dropFirst().reduce(gains[0]) { $0.spanning($1) }
    return together.clamped(to: own)
  }

  private func gain(
    of score: Double, at index: Int, _ outcomes: [Outcome], _ tree: ScoreTree
  ) -> ClosedRange<Double> {
    var (outcomes, tree, mayNotApply) = (outcomes, tree, false)
    // There a rise hangs on shares alone, and not on what the groups score with it.
    let isStraight = checklist.root.isStraight(around: index)
    switch outcomes[index] {
    case .notApplicable: return 0...0
    case .open(let range, mayNotApply: true):
      mayNotApply = true
      outcomes[index] = .open(range, mayNotApply: false)
      if !isStraight { tree = tree.rescored(checklist.root, at: index, outcomes) ?? tree }
    case .known, .open: break
    }
    var raised = outcomes
    raised[index] = .known(score)
    guard
      let after = isStraight ? tree : tree.rescored(checklist.root, at: index, raised),
      let rise = checklist.root.rise(of: index, to: score, outcomes, tree, after)
    else { return 0...0 }
    // A rise that is zero may come out as the last bit below it.
    let most = max(0, rise.by.upperBound)
    let least = mayNotApply ? 0 : max(0, rise.by.lowerBound)
    // So may the difference of two rises that are one.
    return most - least < 1e-12 ? least...least : least...most
  }
}
