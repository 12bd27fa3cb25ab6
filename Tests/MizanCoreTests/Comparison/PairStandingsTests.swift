import TestSupport
import Testing

@testable import MizanCore

/// How cities stand to all others, against going through every pair.
struct PairStandingsTests {
  /// Ranges that overlap, meet, are one number, differ by rounding alone, or are missing.
  private func ranges(_ count: Int, _ generator: inout SplitMix64) -> [ClosedRange<Double>?] {
    func end() -> Double {
      let step = Double(generator.below(5)) / 4
      return step + Double(generator.below(4)) * [0, 1e-13, 4e-12, 1e-11][generator.below(4)]
    }
    return (0..<count).map { _ in
      if generator.below(9) == 0 { return nil }
      let (a, b) = (end(), end())
      return generator.below(3) == 0 ? a...a : min(a, b)...max(a, b)
    }
  }

  @Test(arguments: 0..<40)
  func countsAreThoseOfAllPairs(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let ranges = ranges(2 + generator.below(40), &generator)
    var counts = ranges.map { _ in PairStandings.Counts() }
    var neverAbove = ranges.map { _ in [Int]() }
    var isAnyTold = false
    for pair in CityPairs(ranges) {
      if !pair.isUntold { isAnyTold = true }
      if pair.aSurelyAhead {
        counts[pair.a].above += 1
        counts[pair.b].below += 1
      } else if pair.bSurelyAhead {
        counts[pair.b].above += 1
        counts[pair.a].below += 1
      } else {
        for city in [pair.a, pair.b] {
          if pair.isEqual { counts[city].equal += 1 } else { counts[city].open += 1 }
        }
      }
      if pair.aNeverBehind { neverAbove[pair.a].append(pair.b) }
      if pair.bNeverBehind { neverAbove[pair.b].append(pair.a) }
    }
    let standings = PairStandings(ranges)
    #expect(standings.counts == counts)
    #expect(standings.neverAbove == neverAbove.map { $0.sorted() })
    #expect(standings.isAnyTold == isAnyTold)
  }
}
