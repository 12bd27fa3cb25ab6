/// Which ranks one city had, over all draws.
public struct RankStatistics: Hashable, Sendable {
  /// By rank from 1: the share of the draws in which the city had it; they add up to 1 unless the city
  /// had no rank in some.
  public var acceptability: [Double]
  /// The mean rank.
  public var mean: Double
  /// The 5th, 50th and 95th hundredth of the ranks, between two of them in proportion.
  ///
  /// - SeeAlso: R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American
  ///   Statistician 50 (1996), definition 7.
  public var percentiles: (fifth: Double, median: Double, ninetyFifth: Double) {
    (quantile(0.05), quantile(0.5), quantile(0.95))
  }
  /// The least and the greatest rank it had.
  public var extremes: ClosedRange<Int>

  private var counts: [Int]

  /// In how many draws it had a rank.
  var draws: Int { counts.reduce(0, +) }

  /// `counts` says how many draws gave each rank, from 1; `nil` where none gave any.
  init?(_ counts: [Int], draws: Int) {
    let total = counts.reduce(0, +)
    guard total > 0, let least = counts.firstIndex(where: { $0 > 0 }),
      let most = counts.lastIndex(where: { $0 > 0 })
    else { return nil }
    self.counts = counts
    acceptability = counts.map { Double($0) / Double(draws) }
    let sum = counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    mean = Double(sum) / Double(total)
    extremes = (least + 1)...(most + 1)
  }

  /// The rank below which this share of the draws lies.
  public func quantile(_ share: Double) -> Double {
    let total = counts.reduce(0, +)
    let place = share * Double(total - 1)
    let lower = Int(place)
    let (a, b) = (rank(at: lower), rank(at: min(lower + 1, total - 1)))
    return Double(a) + (place - Double(lower)) * Double(b - a)
  }

  /// The rank at a place among all draws put in order.
  private func rank(at place: Int) -> Int {
    var passed = 0
    for (index, count) in counts.enumerated() {
      passed += count
      if place < passed { return index + 1 }
    }
    return counts.count
  }
}
