extension Rescoring {
  /// How far the total goes from here to where the criterion at `index` has another outcome, whatever is
  /// unknown; nothing where there is no total.
  func change(to other: Rescoring, at index: Int) -> ClosedRange<Double> {
    guard let before = tree.score.map(checklist.scoring.bounded),
      let after = other.tree.score.map(checklist.scoring.bounded)
    else { return 0...0 }
    if gainsByKnown, let known = before.known, let then = after.known {
      return (then - known)...(then - known)
    }
    let ends = (after.low - before.high)...max(after.low - before.high, after.high - before.low)
    let own = shift(of: index, (outcomes, own), (other.outcomes, other.own)).clamped(to: ends)
    let together = zip(others, other.others).map { shift(of: index, $0, $1) }
    guard let first = together.first else { return own }
    return together.dropFirst().reduce(first) { $0.spanning($1) }.clamped(to: own)
  }

  private func shift(
    of index: Int, _ before: (outcomes: [Outcome], tree: ScoreTree),
    _ after: (outcomes: [Outcome], tree: ScoreTree)
  ) -> ClosedRange<Double> {
    checklist.root.shift(of: index, before, after)?.by ?? 0...0
  }
}
