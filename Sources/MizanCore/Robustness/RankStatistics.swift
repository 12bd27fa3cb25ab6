/// Which ranks one city had, over all draws.
public struct RankStatistics: Hashable, Sendable {
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

  /// By rank from 1: the share of the draws in which the city had it; they add up to 1 unless the city
  /// had no rank in some.
  ///
  /// It is as long as there are cities: ask for it where `isListed`.
  public var acceptability: [Double] { (1...cities).map(share) }

  /// The share of the draws in which it came first.
  public var firstShare: Double { share(of: 1) }

  /// Whether the cities are so few that the shares of all ranks are listed: of ten thousand cities they would be a
  /// hundred million numbers.
  public var isListed: Bool { cities <= RankStatistics.mostListed }

  private static let mostListed = 1_000

  private let counts: RankCounts
  private let cities: Int
  private let allDraws: Int

  /// In how many draws it had a rank.
  let draws: Int

  private func share(of rank: Int) -> Double {
    Double(counts.count(of: rank)) / Double(allDraws)
  }

  /// A city's ranks among so many in all draws; `nil` where it never had one.
  init?(_ counts: RankCounts, among cities: Int, draws: Int) {
    guard let extremes = counts.extremes else { return nil }
    (self.counts, self.cities, self.extremes, allDraws) = (counts, cities, extremes, draws)
    self.draws = counts.total
    let sum = extremes.reduce(0) { $0 + $1 * counts.count(of: $1) }
    mean = Double(sum) / Double(self.draws)
  }

  /// The rank below which this share of the draws lies.
  public func quantile(_ share: Double) -> Double {
    let place = share * Double(draws - 1)
    let lower = Int(place)
    let (a, b) = (rank(at: lower), rank(at: min(lower + 1, draws - 1)))
    return Double(a) + (place - Double(lower)) * Double(b - a)
  }

  /// The rank at a place among all draws put in order.
  private func rank(at place: Int) -> Int {
    var passed = 0
    for rank in extremes {
      passed += counts.count(of: rank)
      if place < passed { return rank }
    }
    return extremes.upperBound
  }
}
