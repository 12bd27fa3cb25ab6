/// Counts over many draws which rank each city had.
///
/// A city's rank is one more than the number of cities above it, so that equal cities share one.
struct RankCounter: Sendable {
  let cityCount: Int
  /// By city, up to the last flush.
  private(set) var ranks: [RankCounts]
  /// By city, then by other city: in how many draws it was above, up to the last flush; empty where not
  /// asked for.
  private(set) var ahead: [UInt32]
  /// Draw after draw: the rank of every city, 0 for one that has none.
  ///
  /// They are counted city by city, as the counters of all cities together do not fit into fast memory.
  private var latest: [UInt16]
  private var latestDraws = 0
  private var sorter: DescendingSorter

  private static let mostDraws = 512

  init(cityCount: Int, countsPairs: Bool) {
    self.cityCount = cityCount
    ranks = [RankCounts](repeating: RankCounts(), count: cityCount)
    ahead = countsPairs ? [UInt32](repeating: 0, count: cityCount * cityCount) : []
    latest = [UInt16](repeating: 0, count: RankCounter.mostDraws * cityCount)
    sorter = DescendingSorter(capacity: cityCount)
  }

  /// Counts one draw: the totals of all cities, NaN for one to which nothing applies, which has no rank.
  ///
  /// - Returns: the indices of the cities that came first.
  mutating func count(_ totals: UnsafeBufferPointer<Double>) -> ArraySlice<Int32> {
    let first = latest.withUnsafeMutableBufferPointer { latest in
      latest.baseAddress.map { sorter.rank(totals, into: $0 + latestDraws * cityCount) } ?? 0
    }
    latestDraws += 1
    if latestDraws == RankCounter.mostDraws { flush() }
    return sorter.cities.prefix(first)
  }

  /// Takes the latest draws into what is counted.
  mutating func flush() {
    latest.withUnsafeBufferPointer { latest in
      let taken = UnsafeBufferPointer(rebasing: latest[..<(latestDraws * cityCount)])
      for city in 0..<cityCount { ranks[city].add(taken, from: city, step: cityCount) }
    }
    if !ahead.isEmpty {
      let columns = RankColumns(latest, draws: latestDraws, cityCount: cityCount)
      ahead.withUnsafeMutableBufferPointer { columns.countPairs(into: $0) }
    }
    latestDraws = 0
  }

  /// Adds what another one has counted; both have been flushed.
  mutating func add(_ other: RankCounter) {
    for city in ranks.indices { ranks[city].add(other.ranks[city]) }
    for index in ahead.indices { ahead[index] += other.ahead[index] }
  }
}
