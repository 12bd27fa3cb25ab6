import TestSupport
import Testing

@testable import MizanCore

/// Ranks that are counted against ranks by their definition.
struct RankCounterTests {
  /// Totals of which some are equal, some differ by rounding alone, some crowd, and some are missing.
  private func totals(_ count: Int, _ generator: inout SplitMix64) -> [Double] {
    let isCrowded = generator.below(4) == 0
    return (0..<count).map { _ in
      switch generator.below(8) {
      case 0: .nan
      case 1: Double(generator.below(3)) / 2
      case 2: 0.5 + Double(generator.below(2)) * 1e-13
      default: isCrowded ? generator.unit() * 1e-9 : generator.unit()
      }
    }
  }

  /// One more than the number of cities above, those that differ by rounding from the next sharing one; 0 for a
  /// city without a total.
  private func ranks(_ totals: [Double]) -> [Int] {
    var ranks = totals.map { _ in 0 }
    let order = totals.indices.filter { !totals[$0].isNaN }.sorted { totals[$0] > totals[$1] }
    for (position, city) in order.enumerated() {
      let before = position > 0 ? order[position - 1] : city
      let isBelow = totals[before] - totals[city] > Comparison.rounding
      ranks[city] = position == 0 || isBelow ? position + 1 : ranks[before]
    }
    return ranks
  }

  /// Few and many cities, and more draws than are kept before they are counted.
  @Test(arguments: [(1, 20), (2, 300), (3, 300), (30, 600), (150, 250), (1_500, 30)])
  func countsAreThoseOfTheDefinition(cities: Int, draws: Int) throws {
    var generator = SplitMix64(seed: UInt64(cities))
    var counter = RankCounter(cityCount: cities, countsPairs: cities <= 200)
    var counts = [UInt32](repeating: 0, count: cities * cities)
    var ahead = cities <= 200 ? counts : []
    for _ in 0..<draws {
      let totals = totals(cities, &generator)
      let ranks = ranks(totals)
      let first = totals.withUnsafeBufferPointer { counter.count($0) }
      #expect(first.sorted() == ranks.indices.filter { ranks[$0] == 1 }.map(Int32.init))
      for city in totals.indices where ranks[city] > 0 {
        counts[city * cities + ranks[city] - 1] += 1
        guard !ahead.isEmpty else { continue }
        for other in totals.indices where ranks[city] < ranks[other] {
          ahead[city * cities + other] += 1
        }
      }
    }
    counter.flush()
    let counted = counter.ranks.flatMap { own in (1...cities).map { UInt32(own.count(of: $0)) } }
    #expect(counted == counts)
    #expect(counter.ahead == ahead)
  }

  @Test(arguments: [[Double.nan, .nan], [.infinity, 0, -.infinity, 1, .nan], [-0.0, 0, 0, 0, 0]])
  func extremesHaveRanks(totals: [Double]) {
    var counter = RankCounter(cityCount: totals.count, countsPairs: true)
    _ = totals.withUnsafeBufferPointer { counter.count($0) }
    counter.flush()
    for city in totals.indices {
      #expect(counter.ranks[city].extremes?.lowerBound ?? 0 == ranks(totals)[city])
    }
  }

  /// Draws that are counted apart come to the same as draws that are counted in a row.
  @Test func countsOfSeveralAreAdded() {
    var generator = SplitMix64(seed: 5)
    var (whole, parts) = (RankCounts(), [RankCounts(), RankCounts(), RankCounts()])
    for draw in 0..<60 {
      let ranks = (0..<7).map { _ in UInt16(generator.below(50)) }
      ranks.withUnsafeBufferPointer { ranks in
        whole.add(ranks, from: 2, step: 3)
        parts[draw % 3].add(ranks, from: 2, step: 3)
      }
    }
    let sum = parts.reduce(into: RankCounts()) { $0.add($1) }
    #expect(sum == whole && whole.total > 0)
  }
}
