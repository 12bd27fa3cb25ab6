/// By how much a score rises when one criterion reaches another score, everything else staying as it
/// turns out to be.
///
/// The two scores are never ends of two ranges: both belong to the same completion of what is unknown.
struct Rise {
  /// The score as it is.
  let before: ClosedRange<Double>
  /// The score with the change.
  let after: ClosedRange<Double>
  /// The second less the first, whatever the unknown turns out to be.
  let by: ClosedRange<Double>

  /// With more parts that may not apply, not every choice of them is gone through.
  static let mostOptional = 8
}

extension Rise {
  /// The rise of a criterion whose score is somewhere in `before`.
  init(from before: ClosedRange<Double>, to after: Double) {
    self.before = before
    self.after = after...after
    by = (after - before.upperBound)...(after - before.lowerBound)
  }

  /// The rise of a group in which one part rises and the others stay.
  ///
  /// `part` is the rise of the part, which weighs `weight`; `others` stand beside it; `before` and `after`
  /// are the group's score as it is and with the change.
  init(
    of part: Rise, weighing weight: Double, beside others: [Part], _ aggregation: Aggregation,
    from before: ClosedRange<Double>, to after: ClosedRange<Double>
  ) {
    self.before = before
    self.after = after
    if aggregation.isStraight {
      by = part.by.scaled(by: others.shares(of: weight))
      return
    }
    let ends = (after.lowerBound - before.upperBound)...(after.upperBound - before.lowerBound)
    guard let surroundings = others.surroundings(aggregation) else {
      by = ends
      return
    }
    var (least, most) = (Double.infinity, -Double.infinity)
    let corners = part.corners(aggregation.bends)
    for surrounding in surroundings {
      func aggregate(_ score: Double) -> Double {
        var total = surrounding
        total.add(aggregation.transform(score), weight: weight)
        return aggregation.inverse(total.value)
      }
      for corner in corners {
        let rise = aggregate(corner.after) - aggregate(corner.before)
        (least, most) = (min(least, rise), max(most, rise))
      }
    }
    // Where roundings leave no corner, the ends hold everything.
    by = least <= most ? least...most : ends
  }

  /// The pairs of scores among which are the least and the greatest rise of everything that bends one
  /// way only between the scores in `bends`.
  ///
  /// The pairs that are possible make a polygon. Along each side either one of the two scores or their
  /// difference stays, and what bends one way only has its extremes at the ends of such a side.
  fileprivate func corners(_ bends: [Double]) -> [(before: Double, after: Double)] {
    // A step is taken just below a bend as well.
    let bends = bends.flatMap { [$0.nextDown, $0] }
    let starts = [before.lowerBound, before.upperBound] + bends
    let ends = [after.lowerBound, after.upperBound] + bends
    let steps = [by.lowerBound, by.upperBound]
    var pairs = starts.flatMap { start in ends.map { (before: start, after: $0) } }
    for step in steps {
      pairs += starts.map { ($0, $0 + step) }
      pairs += ends.map { ($0 - step, $0) }
    }
    // Roundings grow with the scores, which lie beyond 1 where a measure is not clipped.
    let margin = 1e-12 * max(1, before.furthest, after.furthest)
    let possible = pairs.filter { pair in
      before.reaches(pair.before, margin) && after.reaches(pair.after, margin)
        && by.reaches(pair.after - pair.before, margin)
    }
    // Just below 0 a mean may have no value, where 0 is the least that is possible.
    return possible.map { (before.nearest($0.before), after.nearest($0.after)) }
  }
}

extension ClosedRange<Double> {
  /// Whether a number is in the range, or beside it by no more than a rounding.
  fileprivate func reaches(_ number: Double, _ margin: Double) -> Bool {
    lowerBound - margin <= number && number <= upperBound + margin
  }

  /// The number of the range that is nearest to another.
  fileprivate func nearest(_ number: Double) -> Double {
    Swift.min(Swift.max(number, lowerBound), upperBound)
  }

  /// How far the range lies from 0 where it is furthest from it.
  fileprivate var furthest: Double { Swift.max(abs(lowerBound), abs(upperBound)) }

  /// The range of the products of two numbers, one of each range; those of `factors` are not negative.
  func scaled(by factors: ClosedRange<Double>) -> ClosedRange<Double> {
    let least = Swift.min(lowerBound * factors.lowerBound, lowerBound * factors.upperBound)
    let most = Swift.max(upperBound * factors.lowerBound, upperBound * factors.upperBound)
    return least...most
  }
}

extension [Part] {
  /// The share of one more part of weight `weight`, as more or fewer of these apply.
  func shares(of weight: Double) -> ClosedRange<Double> {
    let all = ExactSum.of(map(\.weight))
    let certain = ExactSum.of(filter { !$0.score.mayNotApply }.map(\.weight))
    return (weight / (weight + all))...(weight / (weight + certain))
  }

  /// What the parts come to at the ends of their ranges, for every choice of those that apply; `nil` if
  /// the choices are too many.
  func surroundings(_ aggregation: Aggregation) -> [RunningAggregate]? {
    let certain = filter { !$0.score.mayNotApply }
    if case .least = aggregation.form.center {
      return [running(aggregation, .low), certain.running(aggregation, .high)]
    }
    let optional = filter(\.score.mayNotApply)
    guard optional.count <= Rise.mostOptional else { return nil }
    func choices(_ score: (Part) -> Double) -> [RunningAggregate] {
      optional.reduce(into: [certain.running(aggregation, score)]) { totals, part in
        totals += totals.map { total in
          var total = total
          total.add(aggregation.transform(score(part)), weight: part.weight)
          return total
        }
      }
    }
    let least = choices { $0.score.low }
    let most = choices { $0.score.high }
    // Where the least has no mean, the mean begins at 0, as a power mean does, not at the least.
    let beginsAtZero =
      aggregation.isDefined(at: 0) && contains { !aggregation.isDefined(at: $0.score.low) }
    return least + most + (beginsAtZero ? choices { Swift.max(0, $0.score.low) } : [])
  }

  private func running(_ aggregation: Aggregation, _ end: End) -> RunningAggregate {
    running(aggregation) { end.score(of: $0.score) }
  }

  private func running(
    _ aggregation: Aggregation, _ score: (Part) -> Double
  ) -> RunningAggregate {
    reduce(into: RunningAggregate(aggregation)) { total, part in
      total.add(aggregation.transform(score(part)), weight: part.weight)
    }
  }
}

extension Group {
  /// The rise of the group's score when the criterion at `index`, which applies, reaches the score
  /// `score`; `nil` if it is not in the group, or counts for nothing there.
  ///
  /// `before` are the scores of the group and of the groups in it with `outcomes`, `after` those with the
  /// change.
  func rise(
    of index: Int, to score: Double, _ outcomes: [Outcome], _ before: ScoreTree, _ after: ScoreTree
  ) -> Rise? {
    guard holds(index), let old = before.score, let new = after.score else { return nil }
    let parts = parts(outcomes, before.inner)
    for (position, part) in parts.enumerated() {
      let own: Rise? =
        switch part.member {
        case .criterion(index): Rise(from: part.score.range, to: score)
        case .criterion: nil
        case .group(let id):
          inner(id, before, after) { $0.rise(of: index, to: score, outcomes, $1, $2) }
        }
      guard let own else { continue }
      var others = parts
      others.remove(at: position)
      return Rise(
        of: own, weighing: part.weight, beside: others, scoring.aggregation, from: old.range,
        to: new.range)
    }
    return nil
  }

  /// Whether it and all groups around the criterion at `index` weigh scores as they are.
  func isStraight(around index: Int) -> Bool {
    scoring.aggregation.isStraight
      && groups.allSatisfy { !$0.holds(index) || $0.isStraight(around: index) }
  }

  /// What `read` makes of the group `id` somewhere in this one, and of its two trees.
  func inner<Change>(
    _ id: String, _ before: ScoreTree, _ after: ScoreTree,
    _ read: (Group, ScoreTree, ScoreTree) -> Change?
  ) -> Change? {
    for (position, group) in groups.enumerated() {
      let (old, new) = (before.inner[position], after.inner[position])
      if group.id == id { return read(group, old, new) }
      if let change = group.inner(id, old, new, read) { return change }
    }
    return nil
  }
}

extension ClosedRange<Double> {
  /// The range that holds both.
  func spanning(_ other: Self) -> Self {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
