import Testing

@testable import MizanCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Ranks of the ASEM Sustainable Connectivity index against figures that others worked out.
@Suite(.enabled(if: PublishedIndex.isThere("asem/mc_reference.json")))
struct PublishedRankTests {
  static let path = PublishedIndex.path("asem/mc_reference.json")

  /// The counts of another program with the same generator: 2,000 draws.
  struct Reference: Decodable {
    struct Draws: Decodable {
      let N: Int
      let seed: UInt64
      let first_weights: [Double]
      let stats: [String: Statistics]
    }
    struct Statistics: Decodable {
      let mean, median, q5, q95: Double
      let min, max, first: Int
    }
    let pillars: [String]
    let units: [String]
    let nominal_rank: [String: Int]
    let splitmix64_seed1_first3: [String]
    let dirichlet, box: Draws
  }

  private func reference() throws -> Reference {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    return try JSONDecoder().decode(Reference.self, from: Data(text.utf8))
  }

  @Test func theGeneratorGivesTheSameNumbers() throws {
    var generator = NumberSequence(seed: 1)
    #expect(try reference().splitmix64_seed1_first3 == (0..<3).map { _ in "\(generator.next())" })
    var later = NumberSequence(seed: 1, after: 2)
    _ = (generator.next(), later.next(), later.next())
    #expect(generator.next() == later.next())
  }

  @Test(arguments: [true, false])
  func everyCountComesOut(isFree: Bool) throws {
    let reference = try reference()
    let draws = isFree ? reference.dirichlet : reference.box
    let index = try SustainableConnectivity()
    let comparison = Comparison(
      try index.assessments(byPillars: reference.pillars).map(\.scorecard))
    let settings = Robustness.Settings(
      samples: draws.N, seed: draws.seed, weights: isFree ? .free : .within(0.25))
    let robustness = Robustness(of: comparison, settings, threads: 2)
    for (code, city) in zip(index.codes, robustness.cities) {
      let city = try #require(city)
      let expected = try #require(draws.stats[code])
      #expect(abs(city.ranks.mean - expected.mean) < 1e-12, "\(code)")
      let percentiles = city.ranks.percentiles
      #expect(percentiles.median == expected.median, "\(code)")
      #expect(abs(percentiles.fifth - expected.q5) < 1e-9, "\(code)")
      #expect(abs(percentiles.ninetyFifth - expected.q95) < 1e-9, "\(code)")
      #expect(city.ranks.extremes == expected.min...expected.max, "\(code)")
      let first = Int((city.ranks.acceptability[0] * Double(draws.N)).rounded())
      #expect(first == expected.first, "\(code)")
      #expect(city.guaranteed.lowerBound <= expected.min, "\(code)")
      #expect(city.guaranteed.upperBound >= expected.max, "\(code)")
    }
  }

  @Test func theFirstWeightsComeOut() throws {
    let reference = try reference()
    let assessments = try SustainableConnectivity().assessments(byPillars: reference.pillars)
    let slots = WeightSlots(assessments[0].checklist.root)
    for (draws, space) in [
      (reference.dirichlet, WeightSpace.free), (reference.box, .within(0.25)),
    ] {
      let sampler = WeightSampler(slots, space)
      var generator = NumberSequence(seed: draws.seed)
      var weights = [Double](repeating: 0, count: slots.weights.count)
      weights.withUnsafeMutableBufferPointer { buffer in
        if let first = buffer.baseAddress { sampler.draw(&generator, into: first) }
      }
      let own = slots.siblings.last.map { $0.map { weights[$0] } } ?? []
      let sum = own.reduce(0, +)
      for (weight, expected) in zip(own, draws.first_weights) {
        #expect(abs(weight / sum - expected) < 1e-15)
      }
    }
  }

  @Test func ranksByTheGivenWeightsComeOut() throws {
    let reference = try reference()
    let index = try SustainableConnectivity()
    let settings = Robustness.Settings(samples: 1, seed: 1, weights: .given)
    let robustness = Robustness(
      of: Comparison(
        try index.assessments(byPillars: reference.pillars).map(\.scorecard)), settings)
    for (code, city) in zip(index.codes, robustness.cities) {
      let rank = try #require(reference.nominal_rank[code])
      #expect(city?.ranks.extremes == rank...rank && city?.guaranteed == rank...rank, "\(code)")
    }
  }

  /// Mean shifts that the index's authors give for leaving out each pillar.
  @Test func leavingOutAPillarShiftsRanksAsPublished() throws {
    let published = [
      "Physical": 1.529412, "ConEcFin": 2.627451, "Political": 2.901961, "Instit": 1.176471,
      "P2P": 1.686275, "Environ": 3.098039, "Social": 3.960784, "SusEcFin": 2.627451,
    ]
    let index = try SustainableConnectivity()
    let comparison = Comparison(try index.assessments().map(\.scorecard))
    let settings = Robustness.Settings(samples: 20, seed: 1, weights: .within(0.25))
    let robustness = Robustness(of: comparison, settings, isFull: true)
    #expect(robustness.removals.count == 10)
    for (pillar, shift) in published {
      let removal = robustness.removals.first { $0.group == index.id(pillar) }
      #expect(abs((removal?.shift ?? -1) - shift) < 1e-6, "\(pillar)")
    }
  }

  /// Ours hold for the weights that are drawn, of which there are fewer than a knapsack allows.
  ///
  /// Weights that are drawn a quarter lower or higher and then divided by their sum lie between 0.75/9.5
  /// and 1.25/6.5. A fractional knapsack over all weights between these that add up to 1 gives
  /// the published intervals.
  @Test func guaranteedRanksLieWithinThoseOfAKnapsack() throws {
    let index = try SustainableConnectivity()
    let assessments = try index.assessments(byPillars: try reference().pillars)
    let outcomes = assessments.map { $0.findings.map(\.outcome) }
    let root = assessments[0].checklist.root
    let guaranteed = GuaranteedRanks([root], outcomes, WeightSlots(root), .within(0.25))
    let scores = outcomes.map { $0.compactMap(\.score) }
    for (code, published) in ["CHE": 1...5, "NLD": 1...9, "IND": 35...50] {
      let city = try #require(index.codes.firstIndex(of: code))
      let others = scores.indices.filter { $0 != city }
      let above = others.count { leastMean(zip(scores[$0], scores[city]).map(-)) > 0 }
      let below = others.count { leastMean(zip(scores[city], scores[$0]).map(-)) > 0 }
      #expect(1 + above...51 - below == published, "\(code)")
      let range = try #require(guaranteed.ranks[city])
      #expect(published.lowerBound <= range.lowerBound && range.upperBound <= published.upperBound)
    }
  }

  /// The least mean of numbers: the smallest weigh as much as they can, the others as little.
  private func leastMean(_ numbers: [Double]) -> Double {
    let (least, most) = (0.75 / 9.5, 1.25 / 6.5)
    var rest = 1 - least * Double(numbers.count)
    return numbers.sorted().reduce(least * numbers.reduce(0, +)) { sum, number in
      let more = min(rest, most - least)
      rest -= more
      return sum + more * number
    }
  }
}

extension Outcome {
  fileprivate var score: Double? {
    if case .known(let score) = self { score } else { nil }
  }
}
