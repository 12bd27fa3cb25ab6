/// Counts over many draws which rank each city had.
///
/// A city's rank is one more than the number of cities above it, so that equal cities share one.
struct RankCounter: Sendable {
  let cityCount: Int
  /// By city, then by rank: in how many draws, up to the last flush.
  private(set) var counts: [UInt32]
  /// By city, then by other city: in how many draws it was above; empty where not asked for.
  private(set) var ahead: [UInt32]
  /// The latest draws of `counts`, in less memory, as they are counted in places all over it.
  private var latest: [UInt16]
  private var latestDraws = 0
  private var sorter: DescendingSorter

  init(cityCount: Int, countsPairs: Bool) {
    self.cityCount = cityCount
    counts = [UInt32](repeating: 0, count: cityCount * cityCount)
    ahead = countsPairs ? counts : []
    latest = [UInt16](repeating: 0, count: cityCount * cityCount)
    sorter = DescendingSorter(capacity: cityCount)
  }

  /// Counts one draw: the totals of all cities, NaN for one to which nothing applies, which has no rank.
  ///
  /// - Returns: the indices of the cities that came first.
  mutating func count(_ totals: UnsafeBufferPointer<Double>) -> ArraySlice<Int32> {
    sorter.sort(totals)
    let cities = sorter.cities
    latest.withUnsafeMutableBufferPointer { counts in
      sorter.values.withUnsafeBufferPointer { values in
        cities.withUnsafeBufferPointer { cities in
          var rank = 0
          for position in cities.indices {
            if position > 0, values[position - 1] - values[position] > Comparison.rounding {
              rank = position
            }
            counts[Int(cities[position]) * cityCount + rank] += 1
          }
        }
      }
    }
    latestDraws += 1
    if latestDraws == UInt16.max { flush() }
    if !ahead.isEmpty { countPairs() }
    let next = cities.indices.dropFirst().first(where: sorter.isBelow) ?? cities.endIndex
    return cities[..<next]
  }

  private mutating func countPairs() {
    let cities = sorter.cities
    ahead.withUnsafeMutableBufferPointer { ahead in
      var first = 0
      for position in cities.indices {
        if position > 0, sorter.isBelow(position) { first = position }
        // Every city before the first of those equal to it is above.
        let own = Int(cities[position])
        for above in 0..<first { ahead[Int(cities[above]) * cityCount + own] += 1 }
      }
    }
  }

  /// Takes the latest draws into `counts`.
  mutating func flush() {
    for index in latest.indices {
      counts[index] += UInt32(latest[index])
      latest[index] = 0
    }
    latestDraws = 0
  }

  /// Adds what another one has counted; both have been flushed.
  mutating func add(_ other: RankCounter) {
    for index in counts.indices { counts[index] += other.counts[index] }
    for index in ahead.indices { ahead[index] += other.ahead[index] }
  }
}
