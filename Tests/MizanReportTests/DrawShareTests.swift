import TestSupport
import Testing

@testable import MizanReport

/// Shares of draws as people read them.
struct DrawShareTests {
  private static let cases: [(shares: [Double], tenths: [Int])] = [
    ([0.335, 0.33, 0.335], [335, 330, 335]), ([0.33333, 0.33333, 0.33334], [333, 333, 334]),
    ([1, 0, 0], [1000, 0, 0]), ([0.99996, 0, 0.00004], [1000, 0, 0]),
    ([0.66666, 0, 0.33334], [667, 0, 333]),
  ]

  @Test(arguments: cases)
  func theyAddUp(shares: [Double], tenths: [Int]) { #expect(RankWords.tenths(shares) == tenths) }

  @Test(arguments: 0..<200)
  func whateverTheDrawsAreTheyAddUp(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let draws = 1 + generator.below(10_000)
    let above = generator.below(draws + 1)
    let level = generator.below(draws - above + 1)
    let shares = [above, level, draws - above - level].map { Double($0) / Double(draws) }
    let tenths = RankWords.tenths(shares)
    #expect(tenths.reduce(0, +) == 1000)
    #expect(zip(shares, tenths).allSatisfy { abs($0 * 1000 - Double($1)) < 1 + 1e-9 })
  }
}
