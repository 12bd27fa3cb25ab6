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

  /// A number as scores and weights are, or now and then one that is not.
  private func term(_ rolls: inout SplitMix64) -> Double {
    let size = rolls.pick([
      1, 0x1p-20, 0x1p-37, 0x1p-38, 0x1p-90, 0x1p10, 0x1p19, 0x1p20, 0x1p60, 0,
    ])
    let number = rolls.below(2) == 0 ? rolls.unit() : Double(rolls.below(3))
    return (rolls.below(3) == 0 ? -1 : 1) * number * size
  }

  @Test("whole numbers of 128 bits give what expansions give", arguments: 0..<20)
  func wholeNumbers(seed: Int) {
    var rolls = SplitMix64(seed: UInt64(seed))
    for _ in 0..<2_000 {
      let terms = (0..<rolls.below(12)).map { _ in term(&rolls) }
      var expansion = Expansion()
      for term in terms { expansion.add(term) }
      #expect(sum(terms) == expansion.value, "\(terms)")
      // Two halves that fit are together what they are one by one.
      var (total, rest) = (FixedSum(), FixedSum())
      let areTaken = terms.allSatisfy { rolls.below(2) == 0 ? total.take($0) : rest.take($0) }
      if areTaken, total.take(rest) { #expect(total.value == expansion.value, "\(terms)") }
    }
  }

  @Test("sums that grow beyond 128 bits go on as expansions")
  func beyond() {
    var sum = ExactSum()
    for _ in 0..<1_000_000 { sum.add(0x1.fffffffffffffp19) }
    #expect(sum.value == 0x1.fffffffffffffp19 * 1_000_000)
    sum.add(-0x1p-90)
    #expect(sum.value == 0x1.fffffffffffffp19 * 1_000_000)
    for _ in 0..<1_000_000 { sum.add(-0x1.fffffffffffffp19) }
    #expect(sum.value == -0x1p-90)
  }
}
