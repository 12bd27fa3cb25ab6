/// Which ranks every city has at best and at worst, whatever the weights in their space, whatever the
/// unknown answers, and by each of several aggregations: no draw is needed.
///
/// A city is surely above another if the least difference of their scores is above 0.
struct GuaranteedRanks {
  /// By city: the best and the worst rank; `nil` for one to which nothing applies.
  let ranks: [ClosedRange<Int>?]

  /// What is lost to rounding.
  private static let slack = 1e-12

  /// - Parameters:
  ///   - roots: the checklist's groups, once for each aggregation that is tried.
  ///   - cities: what is known of the criteria of each city.
  ///   - slots: the weights' places.
  ///   - space: the weights.
  ///   - threads: how many may work at once; the result is the same.
  init(
    _ roots: [Group], _ cities: [[Outcome]], _ slots: WeightSlots, _ space: WeightSpace,
    threads: Int = 1
  ) {
    let boxes = roots.map { WeightBox(InputTree($0, slots), cities, slots, space) }
    let given = roots.map { WeightBox(InputTree($0, slots), cities, slots, .given) }
    let ranked = cities.indices.filter { boxes[0].total($0).applies != .never }
    let counts = Parallel.run(pieces: ranked.count, threads: threads) {
      Counts(cities.count, boxes.map(\.nodeCount).max() ?? 0)
    } work: { piece, counts in
      counts.count(ranked[piece], ranked, cities, boxes, given)
    }
    var (above, below) = (counts[0].above, counts[0].below)
    for other in counts.dropFirst() {
      for city in cities.indices {
        above[city] += other.above[city]
        below[city] += other.below[city]
      }
    }
    var ranks = [ClosedRange<Int>?](repeating: nil, count: cities.count)
    for city in ranked {
      let best = 1 + above[city]
      // Roundings of many large scores may settle a pair both ways.
      ranks[city] = best...max(best, ranked.count - below[city])
    }
    self.ranks = ranks
  }

  /// What one thread has counted.
  private struct Counts: Sendable {
    /// By city: how many others are surely above it, and how many are never above it.
    var above, below: [Int]
    private var scratch: [WeightBox.Least]

    init(_ cities: Int, _ nodes: Int) {
      above = [Int](repeating: 0, count: cities)
      below = above
      scratch = [WeightBox.Least](repeating: .none, count: nodes)
    }

    /// Holds one city against all others.
    mutating func count(
      _ a: Int, _ ranked: [Int], _ cities: [[Outcome]], _ boxes: [WeightBox], _ given: [WeightBox]
    ) {
      for b in ranked where a != b {
        var least = leastDifference(a, b, boxes, given)
        if least < -GuaranteedRanks.slack, cities[a].isNowhereBelow(cities[b]) { least = 0 }
        // A city that is never above another comes before it or beside it.
        if least > Comparison.rounding { above[b] += 1 }
        if least >= -GuaranteedRanks.slack { below[a] += 1 }
      }
    }

    /// How much more the first city scores at least, by all aggregations; once it is known to be negative,
    /// no less.
    private mutating func leastDifference(
      _ a: Int, _ b: Int, _ boxes: [WeightBox], _ given: [WeightBox]
    ) -> Double {
      // Most pairs are in order with the weights as they are given the other way round, or so far apart
      // that what each of them scores at least and at most settles it.
      for box in given where box.apart(a, b) < -GuaranteedRanks.slack { return -.infinity }
      var least = Double.infinity
      for box in boxes {
        let apart = box.apart(a, b)
        least = min(
          least, apart > Comparison.rounding ? apart : box.leastDifference(a, b, &scratch))
        if least < -GuaranteedRanks.slack { break }
      }
      return least
    }
  }
}

extension [Outcome] {
  /// Whether the same applies as in the other for sure, and nothing of it scores less: then no aggregate does, whatever
  /// the weights.
  fileprivate func isNowhereBelow(_ other: [Outcome]) -> Bool {
    for (own, other) in zip(self, other) {
      switch (own, other) {
      case (.notApplicable, .notApplicable): continue
      case (.known(let score), .known(let other)) where score >= other: continue
      default: return false
      }
    }
    return true
  }
}
