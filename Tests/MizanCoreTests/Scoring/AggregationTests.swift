import TestSupport
import Testing

@testable import MizanCore

/// Aggregates that can be redone with a pocket calculator, and laws that hold for all of them.
struct AggregationTests {
  @Test(
    arguments: [
      (Aggregation(.arithmetic), [0.2, 0.6], [3, 1], 0.3),
      // From the tests of COINr: the sixth root of 6 and so on, scaled into 0...1.
      (.geometric(floor: nil), [0.1, 0.2, 0.3], [1, 1, 1], 0.18171205928321397),
      (.geometric(floor: nil), [0.1, 0.2, 0.3], [1, 1, 2], 0.20597671439071178),
      (.harmonic(floor: nil), [0.1, 0.2, 0.3], [2, 1, 1], 0.4 / (2 + 0.5 + 1 / 3.0)),
      (.geometric(floor: 0.01), [0, 1], [1, 1], 0.1),
      (.geometric(floor: 0.25), [0.1, 1], [1, 1], 0.5),
      (.harmonic(floor: 0.5), [0, 1], [1, 1], 2 / 3.0),
      (.power(2), [0.6, 0.8], [1, 1], 0.7071067811865476),
      (.power(1), [0.2, 0.6], [3, 1], 0.3),
      (.power(-1), [0.25, 0.5], [1, 1], 1 / 3.0),
      (.power(0.5), [0, 0.36], [1, 1], 0.09),
      (Aggregation(.minimum), [0.7, 0.2, 0.9], [1, 1, 5], 0.2),
      (Aggregation(.sum), [1, 0.5, 0], [1, 1, 2], 0.375),
      (Aggregation(.shareMet), [1, 0.99, 1, 0], [1, 1, 2, 2], 0.5),
      (.shareMet(from: 0.67), [0.67, 0.66, 1], [1, 1, 1], 2 / 3.0),
      (Aggregation(.xccdfAbsolute), [1, 1], [1, 1], 1),
      (Aggregation(.xccdfAbsolute), [1, 0.99], [1, 1], 0),
    ] as [(Aggregation, [Double], [Double], Double)])
  func byHand(_ aggregation: Aggregation, scores: [Double], weights: [Double], expected: Double) {
    #expect(abs(aggregation.mean(scores, weights) - expected) < 1e-15)
  }

  @Test(arguments: [Aggregation.geometric(floor: nil), .harmonic(floor: nil), .power(-1)])
  func aMeanWithoutFloorIsNotDefinedOverAZero(_ aggregation: Aggregation) {
    #expect(!aggregation.isDefined(at: 0) && aggregation.isDefined(at: 1e-9))
    // As the limit of ever smaller scores it is 0, which the low end of a range may be.
    #expect(aggregation.mean([0, 1]) == 0)
  }

  @Test func everyFormHasASample() {
    #expect(Set(Aggregation.samples.map(\.id)) == Set(Aggregation.forms.map(\.id)))
  }

  /// What a mean lies between: the least and the greatest of what its scores count as.
  private func ends(_ aggregation: Aggregation, _ scores: [Double]) -> ClosedRange<Double> {
    let floor = aggregation.settings.floor ?? 0
    switch aggregation.id {
    case "share-met", "absolute": return 0...1
    default:
      let counted = scores.map { max($0, floor) }
      return (counted.min() ?? 0)...(counted.max() ?? 1)
    }
  }

  @Test(arguments: Aggregation.samples)
  func itLiesInRangeRisesIsSymmetricAndKnowsOnlyRatiosOfWeights(_ aggregation: Aggregation) {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<400 {
      let count = 1 + generator.below(6)
      let scores = (0..<count).map { _ in generator.pick([0, 0.25, 0.5, 1, generator.unit()]) }
      let weights = (0..<count).map { _ in generator.pick([1, 1, 2, 0.3]) }
      let mean = aggregation.mean(scores, weights)
      let ends = ends(aggregation, scores)
      #expect(ends.lowerBound - 1e-12 <= mean && mean <= ends.upperBound + 1e-12)

      let order = generator.shuffled(Array(0..<count))
      #expect(aggregation.mean(order.map { scores[$0] }, order.map { weights[$0] }) == mean)
      #expect(aggregation.mean(scores, weights.map { $0 * 8 }) == mean)
      #expect(abs(aggregation.mean(scores, weights.map { $0 * 0.3 }) - mean) < 1e-12)

      var raised = scores
      let index = generator.below(count)
      raised[index] += (1 - raised[index]) * generator.unit()
      #expect(aggregation.mean(raised, weights) >= mean - 1e-12)
    }
  }

  @Test func theMeansStandInTheirOrder() {
    var generator = SplitMix64(seed: 12)
    let chain: [Aggregation] = [
      Aggregation(.minimum), .power(-2), .harmonic(floor: nil), .geometric(floor: nil),
      .power(0.5), Aggregation(.arithmetic), .power(2),
    ]
    for _ in 0..<400 {
      let scores = (0..<4).map { _ in 0.01 + 0.99 * generator.unit() }
      let weights = (0..<4).map { _ in 0.1 + generator.unit() }
      let means = chain.map { $0.mean(scores, weights) }
      for (lower, higher) in zip(means, means.dropFirst()) { #expect(lower <= higher + 1e-12) }
    }
  }
}
