import TestSupport
import Testing

@testable import MizanCore

/// Sums with the vectors that the processor has, against those with the vectors that all have.
struct WeightedSumsTests {
  @Test(arguments: [(8, 1), (16, 7), (40, 60), (1_000, 3)])
  func everyVectorGivesTheSameBits(cities: Int, rows: Int) {
    var generator = SplitMix64(seed: UInt64(cities))
    let scores = (0..<cities * rows).map { _ in generator.unit() }
    let weights = (0..<rows).map { _ in
      SIMD4(generator.unit(), generator.unit(), 1e-300, 1e3 * generator.unit())
    }
    let sums = WeightedSums(stride: cities, rows: rows)
    var (wide, small) = (
      [Double](repeating: -1, count: 4 * cities), [Double](repeating: -2, count: 4 * cities)
    )
    sums.write(scores, weights, to: &wide)
    sums.writeInSmallSteps(scores, weights, to: &small)
    #expect(wide.map(\.bitPattern) == small.map(\.bitPattern))
    for city in 0..<cities {
      var sum = 0.0
      for row in 0..<rows { sum += scores[row * cities + city] * weights[row][1] }
      #expect(wide[cities + city].bitPattern == sum.bitPattern)
    }
  }

  @Test func nothingAddsUpToNothing() {
    var sums = [Double](repeating: -1, count: 32)
    WeightedSums(stride: 8, rows: 0).write([], [], to: &sums)
    #expect(sums.allSatisfy { $0 == 0 })
  }
}
