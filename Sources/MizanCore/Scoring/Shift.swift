/// By how much a score changes when one criterion gets another outcome, with which it may also come to
/// apply or cease to, everything else staying as it turns out to be.
///
/// What changes is never the difference of the ends of two ranges where it need not be: the scores before
/// and after belong to the same completion of what is unknown.
struct Shift {
  /// The score after less the score before, where there is one both times.
  var by: ClosedRange<Double>?
  /// The score after, where there may be none before.
  var arrival: ClosedRange<Double>?
  /// The score before, where there may be none after.
  var departure: ClosedRange<Double>?
  /// Whether there may be no score at all, before and after.
  var mayStayAway: Bool
}

extension Shift {
  /// The shift of a criterion of which one outcome is known before, and another after.
  init(from before: Outcome, to after: Outcome) {
    if let old = before.range, let new = after.range {
      by = (new.lowerBound - old.upperBound)...(new.upperBound - old.lowerBound)
    }
    arrival = before.mayNotApply ? after.range : nil
    departure = after.mayNotApply ? before.range : nil
    mayStayAway = before.mayNotApply && after.mayNotApply
  }

  /// The shift of a group in which one part shifts and the others stay.
  ///
  /// `part` is the shift of the part, which weighs `weight`; `others` stand beside it; `before` and `after`
  /// are the group's scores.
  init(
    of part: Shift, weighing weight: Double, beside others: [Part], _ aggregation: Aggregation,
    from before: Score?, to after: Score?
  ) {
    let mayStandAlone = others.allSatisfy(\.score.mayNotApply)
    arrival = mayStandAlone && part.arrival != nil ? after?.range : nil
    departure = mayStandAlone && part.departure != nil ? before?.range : nil
    mayStayAway = mayStandAlone && part.mayStayAway
    guard let before = before?.range, let after = after?.range else { return }
    let ends = (after.lowerBound - before.upperBound)...(after.upperBound - before.lowerBound)
    guard aggregation.isStraight else {
      by = ends
      return
    }
    let ways = [
      part.by.map { $0.scaled(by: others.shares(of: weight)) },
      part.arrival.flatMap { others.change(adding: $0, weight, aggregation) },
      part.departure.flatMap { others.change(adding: $0, weight, aggregation)?.negated },
      part.mayStayAway && !others.isEmpty ? 0...0 : nil,
    ].compactMap(\.self)
    by = ways.first.map { ways.dropFirst().reduce($0) { $0.spanning($1) }.clamped(to: ends) }
  }
}

extension [Part] {
  /// By how much a straight mean of these changes with one more part, whose score is in `score`; `nil`
  /// where there is no mean without it.
  fileprivate func change(
    adding score: ClosedRange<Double>, _ weight: Double, _ aggregation: Aggregation
  ) -> ClosedRange<Double>? {
    guard !isEmpty else { return nil }
    if let surroundings = surroundings(aggregation) {
      let changes = surroundings.filter { !$0.isEmpty }.flatMap { surrounding in
        [score.lowerBound, score.upperBound].map { score in
          var total = surrounding
          total.add(score, weight: weight)
          return total.value - surrounding.value
        }
      }
      return changes.dropFirst().reduce(changes[0]...changes[0]) { $0.spanning($1...$1) }
    }
    let low = bound(aggregation, .low).score
    // Where all score alike, the last bits of the two ends may have changed places.
    let high = Swift.max(low, bound(aggregation, .high).score)
    return ((score.lowerBound - high)...(score.upperBound - low)).scaled(by: shares(of: weight))
  }
}

extension ClosedRange<Double> {
  fileprivate var negated: Self { -upperBound ... -lowerBound }
}

extension Group {
  /// The shift of the group's score when the criterion at `index` has one outcome before and another
  /// after; `nil` if it is not in the group, or counts for nothing there.
  ///
  /// `before` and `after` are the outcomes with the scores of the group and of the groups in it.
  func shift(
    of index: Int, _ before: (outcomes: [Outcome], tree: ScoreTree),
    _ after: (outcomes: [Outcome], tree: ScoreTree)
  ) -> Shift? {
    guard holds(index) else { return nil }
    let old = parts(before.outcomes, before.tree.inner)
    let new = parts(after.outcomes, after.tree.inner)
    for part in old + new.filter({ part in !old.contains { $0.member == part.member } }) {
      let own: Shift? =
        switch part.member {
        case .criterion(index): Shift(from: before.outcomes[index], to: after.outcomes[index])
        case .criterion: nil
        case .group(let id):
          inner(id, before.tree, after.tree) { group, old, new in
            group.shift(of: index, (before.outcomes, old), (after.outcomes, new))
          }
        }
      guard let own else { continue }
      return Shift(
        of: own, weighing: part.weight, beside: old.filter { $0.member != part.member },
        scoring.aggregation, from: before.tree.score, to: after.tree.score)
    }
    return nil
  }
}
