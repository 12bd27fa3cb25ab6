/// Which ranks every city has at best and at worst, whatever the weights in their space and whatever the
/// unknown answers: no draw is needed.
///
/// A city is surely above another if the least difference of their scores is above 0. In a mean the
/// difference of two scores is the mean of the differences, whose least is found by giving the smallest
/// ones as much weight as they can have and the others as little.
struct GuaranteedRanks {
  /// By city: the best and the worst rank; `nil` for one to which nothing applies.
  let ranks: [ClosedRange<Int>?]

  /// What is lost to rounding.
  private static let slack = 1e-12

  /// - Parameters:
  ///   - roots: the checklist's groups, once for each aggregation that is tried.
  ///   - cities: what is known of the criteria of each city.
  ///   - space: the weights.
  init(_ roots: [Group], _ cities: [[Outcome]], _ space: WeightSpace) {
    let scores = cities.map { ScoreTree(roots[0], $0).score }
    let ranked = scores.indices.filter { scores[$0] != nil }
    let slack = GuaranteedRanks.slack
    let boxes = roots.map { WeightBox($0, space) }
    var (above, below) = (
      [Int](repeating: 0, count: cities.count), [Int](repeating: 0, count: cities.count)
    )
    for a in ranked {
      for b in ranked where a != b && (scores[a]?.low ?? 0) >= (scores[b]?.high ?? 0) - slack {
        let least = boxes.map { $0.leastDifference(cities[a], cities[b]) ?? -.infinity }.min() ?? 0
        // A city that is never above another comes before it or beside it.
        if least > Comparison.rounding { above[b] += 1 }
        if least >= -slack { below[a] += 1 }
      }
    }
    ranks = scores.indices.map { city in
      scores[city].map { _ in (1 + above[city])...(ranked.count - below[city]) }
    }
  }
}

/// A group whose members may have any weights in their ranges.
private struct WeightBox {
  let aggregation: Aggregation
  var inputs: [Input] = []

  struct Input {
    enum Member {
      case criterion(Int)
      case group(WeightBox)
    }

    let member: Member
    let weight: ClosedRange<Double>
  }

  init(_ group: Group, _ space: WeightSpace) {
    aggregation = group.scoring.aggregation
    gather(group, 1...1, space)
  }

  private mutating func gather(
    _ group: Group, _ factor: ClosedRange<Double>, _ space: WeightSpace
  ) {
    switch group.members {
    case .criteria(let members):
      for member in members where member.weight > 0 {
        let own = group.scoring.isEqual ? 1...1 : factor.times(space.range(of: member.weight))
        inputs.append(Input(member: .criterion(member.index), weight: own))
      }
    case .groups(let groups):
      for inner in groups where inner.weight > 0 {
        let own = space.range(of: inner.weight)
        if group.scoring.gathers(inner) {
          gather(inner, group.scoring.isProduct ? factor.times(own) : factor, space)
        } else {
          inputs.append(Input(member: .group(WeightBox(inner, space)), weight: factor.times(own)))
        }
      }
    }
  }

  /// How much more the first city scores at least; `nil` where it may have no score.
  func leastDifference(_ a: [Outcome], _ b: [Outcome]) -> Double? {
    guard aggregation.isStraight, let pairs = differences(a, b) else {
      guard let low = extreme(a, .low), let high = extreme(b, .high), !low.mayNotApply else {
        return nil
      }
      return low.score - high.score
    }
    return pairs.isEmpty ? nil : pairs.extremeMean(.low)
  }

  /// The least difference of every input; `nil` where some input applies to one of the two only.
  private func differences(_ a: [Outcome], _ b: [Outcome]) -> [Weighed]? {
    var differences: [Weighed] = []
    for input in inputs {
      let (low, high) = (input.extreme(a, .low), input.extreme(b, .high))
      if low == nil, high == nil { continue }
      guard let low, let high, !low.mayNotApply, !high.mayNotApply else { return nil }
      var difference = low.score - high.score
      if case .group(let box) = input.member, let own = box.leastDifference(a, b) {
        difference = own
      }
      differences.append(Weighed(score: difference, weight: input.weight))
    }
    return differences
  }

  /// The score at one end; `nil` where nothing applies.
  fileprivate func extreme(_ city: [Outcome], _ end: End) -> (score: Double, mayNotApply: Bool)? {
    let parts = inputs.compactMap { input -> (Weighed, Bool)? in
      input.extreme(city, end).map { part in
        // What may not apply may count for nothing.
        let least = part.mayNotApply ? 0 : input.weight.lowerBound
        return (
          Weighed(
            score: aggregation.transform(part.score), weight: least...input.weight.upperBound),
          part.mayNotApply
        )
      }
    }
    guard !parts.isEmpty else { return nil }
    let score =
      switch aggregation.form.center {
      case .mean: parts.map(\.0).extremeMean(end)
      case .least: parts.extremeLeast(end)
      }
    return (aggregation.inverse(score), parts.allSatisfy(\.1))
  }
}

extension WeightBox.Input {
  fileprivate func extreme(_ city: [Outcome], _ end: End) -> (score: Double, mayNotApply: Bool)? {
    switch member {
    case .group(let box): return box.extreme(city, end)
    case .criterion(let index):
      switch city[index] {
      case .notApplicable: return nil
      case .known(let score): return (score, false)
      case .open(let range, let mayNotApply):
        return (end == .low ? range.lowerBound : range.upperBound, mayNotApply)
      }
    }
  }
}

/// A number whose weight may be anything in a range.
private struct Weighed {
  let score: Double
  let weight: ClosedRange<Double>
}

extension [Weighed] {
  /// The least or greatest mean: the numbers furthest out weigh as much as they can, the others as little.
  fileprivate func extremeMean(_ end: End) -> Double {
    let sorted = sorted { end.isFurther($0.score, $1.score) }
    var best = sorted[0].score
    guard sorted.contains(where: { $0.weight.lowerBound > 0 }) else { return best }
    var sum = sorted.reduce(0) { $0 + $1.score * $1.weight.lowerBound }
    var total = sorted.reduce(0) { $0 + $1.weight.lowerBound }
    best = sum / total
    for item in sorted {
      let more = item.weight.upperBound - item.weight.lowerBound
      sum += item.score * more
      total += more
      if end.isFurther(sum / total, best) { best = sum / total }
    }
    return best
  }
}

extension [(Weighed, Bool)] {
  /// The least of the numbers, at its least or greatest; those that may not apply, or whose weight may be
  /// 0, are left out where that moves it outwards.
  fileprivate func extremeLeast(_ end: End) -> Double {
    let all = map(\.0.score).min() ?? 0
    if case .low = end { return all }
    let certain = filter { $0.0.weight.lowerBound > 0 }.map(\.0.score)
    return certain.min() ?? map(\.0.score).max() ?? all
  }
}

extension ClosedRange<Double> {
  /// The range of products; neither range goes below 0.
  fileprivate func times(_ other: Self) -> Self {
    (lowerBound * other.lowerBound)...(upperBound * other.upperBound)
  }
}
