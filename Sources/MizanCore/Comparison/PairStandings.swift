/// How each city of a comparison stands to all others, counted without going through pairs: the ends of all ranges are
/// put in order once, so that many cities take hardly longer than reading them.
public struct PairStandings: Sendable {
  /// How one city stands to the others.
  public struct Counts: Hashable, Sendable {
    /// How many others it is surely above.
    public var above = 0
    /// How many others it is surely below.
    public var below = 0
    /// How many others score the same, with nothing open about it.
    public var equal = 0
    /// How many others it is none of these to.
    public var open = 0
  }

  /// By city, in the order given; of one to which nothing applies, all are 0.
  public let counts: [Counts]
  /// By city, in the order given: those that it is never below, though it may turn out to be level with them.
  public let neverAbove: [[Int]]

  /// Whether anything can be said of any two cities.
  public var isAnyTold: Bool {
    counts.contains { $0.above + $0.below + $0.equal > 0 } || neverAbove.contains { !$0.isEmpty }
  }

  init(_ ranges: [ClosedRange<Double>?]) {
    let ends = RangeEnds(ranges)
    // Cities that score alike stand alike.
    var known: [ClosedRange<Double>: (counts: Counts, neverAbove: [Int])] = [:]
    for case let range? in ranges where known[range] == nil {
      known[range] = (ends.counts(of: range), ends.neverAbove(range))
    }
    counts = ranges.map { range in range.flatMap { known[$0]?.counts } ?? Counts() }
    neverAbove = ranges.map { range in range.flatMap { known[$0]?.neverAbove } ?? [] }
  }
}

/// The ends of the ranges of all cities, in order.
private struct RangeEnds {
  private let lows: [Double]
  private let highs: [(end: Double, city: Int)]
  private let ranges: [ClosedRange<Double>?]
  /// Ranges that are one number, by that, and how many cities have each.
  private let certain: [(range: ClosedRange<Double>, cities: Int)]

  init(_ ranges: [ClosedRange<Double>?]) {
    self.ranges = ranges
    let all = ranges.compactMap(\.self)
    lows = all.map(\.lowerBound).sorted()
    highs = ranges.indices.compactMap { city in
      ranges[city].map { (end: $0.upperBound, city: city) }
    }.sorted { $0 < $1 }
    let numbers = all.filter { $0.upperBound - $0.lowerBound <= Comparison.rounding }
    certain = Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound) }
      .map { (range: $0.key, cities: $0.value) }
  }

  func counts(of range: ClosedRange<Double>) -> PairStandings.Counts {
    var counts = PairStandings.Counts()
    counts.above = highs.firstPlace { range.lowerBound - $0.end <= Comparison.rounding }
    counts.below =
      lows.count - lows.firstPlace { $0 - range.upperBound > Comparison.rounding }
    counts.equal = max(0, equals(range) - 1)
    counts.open = lows.count - 1 - counts.above - counts.below - counts.equal
    return counts
  }

  /// How many cities score the same as one with this range, that city among them.
  private func equals(_ range: ClosedRange<Double>) -> Int {
    let first = certain.firstPlace {
      range.lowerBound - $0.range.lowerBound <= Comparison.rounding
    }
    return certain[first...].prefix {
      $0.range.lowerBound - range.lowerBound <= Comparison.rounding
    }.reduce(0) { $1.range.isEqual(to: range) ? $0 + $1.cities : $0 }
  }

  func neverAbove(_ range: ClosedRange<Double>) -> [Int] {
    let first = highs.firstPlace { range.lowerBound - $0.end <= Comparison.rounding }
    return highs[first...].prefix { $0.end - range.lowerBound <= Comparison.rounding }
      .map(\.city).filter { !(ranges[$0]?.isEqual(to: range) ?? true) }.sorted()
  }
}
