import TestSupport
import Testing

@testable import MizanCore

struct ExactSumTests {
  private func sum(_ terms: [Double]) -> Double {
    var sum = ExactSum()
    for term in terms { sum.add(term) }
    return sum.value
  }

  @Test(
    arguments: [
      ([], 0), ([1, 1e100, 1, -1e100], 2), ([1e-16, 1, -1], 1e-16),
      ([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 1),
      // An exact tie below the last bit, decided by what lies further below.
      ([1, 0x1p-53, 0x1p-120], 0x1.0000000000001p0),
    ] as [([Double], Double)])
  func sumsAreRoundedOnce(terms: [Double], expected: Double) {
    #expect(sum(terms) == expected)
  }

  @Test func theOrderOfTermsChangesNotABit() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let terms = (0..<12).map { _ in generator.unit() * [1e-8, 1, 1e8][generator.below(3)] }
      #expect(sum(terms) == sum(generator.shuffled(terms)))
    }
  }
}
