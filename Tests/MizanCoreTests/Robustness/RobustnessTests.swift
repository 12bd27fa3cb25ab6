import TestSupport
import Testing

@testable import MizanCore

/// Laws of ranks under other weights and answers, and small cases worked out by hand.
struct RobustnessTests {
  private func random(
    _ seed: UInt64, cities: Int, _ settings: Robustness.Settings
  ) -> Ensemble {
    var tree = RandomTree(seed: seed, Aggregation.samples)
    return Ensemble.sample(
      tree.checklist, (0..<cities).map { _ in tree.outcomes(open: 3) }, settings)
  }

  /// Two criteria of equal weight, and the scores of some cities.
  private func robustness(
    _ samples: Int, _ weights: WeightSpace, _ cities: [[Outcome]],
    _ aggregation: Aggregation = Aggregation(.arithmetic), variesAggregation: Bool = false
  ) -> Robustness {
    let criteria = cities[0].indices.map { Criterion.sample(id: "a.c\($0)", scores: [0, 0.4, 1]) }
    let root = Group.tree(
      .criteria(criteria.indices.map { Group.Member(index: $0, weight: 1) }), aggregation)
    let checklist = Checklist(
      version: "1", summary: nil, sources: [], vocabulary: FactVocabulary(), criteria: criteria,
      root: root)
    let settings = Robustness.Settings(
      samples: samples, seed: 1, weights: weights, variesAggregation: variesAggregation)
    return Robustness(Ensemble.sample(checklist, cities, settings))
  }

  @Test(arguments: [WeightSpace.given, .within(0.25), .within(1), .free])
  func everySampledRankLiesInTheGuaranteedInterval(_ space: WeightSpace) throws {
    for seed in UInt64(0)..<20 {
      let settings = Robustness.Settings(samples: 160, seed: seed, weights: space)
      for city in Robustness(random(9_000 + seed, cities: 6, settings)).cities {
        guard let city else { continue }
        #expect(city.guaranteed.contains(city.ranks.extremes.lowerBound), "\(seed)")
        #expect(city.guaranteed.contains(city.ranks.extremes.upperBound), "\(seed)")
      }
    }
  }

  /// Trees of one aggregation, whose root is tried by others.
  @Test(arguments: Aggregation.samples, [WeightSpace.given, .within(0.25), .free])
  func everyRankByOtherAggregationsLiesInTheGuaranteedInterval(
    _ aggregation: Aggregation, _ space: WeightSpace
  ) throws {
    let settings = Robustness.Settings(
      samples: 120, seed: 5, weights: space, variesAggregation: true)
    for seed in UInt64(0)..<6 {
      var tree = RandomTree(seed: 9_200 + seed, [aggregation], breadth: 1)
      let cities = (0..<6).map { tree.outcomes(open: $0 % 3) }
      for city in Robustness(Ensemble.sample(tree.checklist, cities, settings)).cities {
        guard let city else { continue }
        #expect(city.guaranteed.contains(city.ranks.extremes.lowerBound), "\(seed)")
        #expect(city.guaranteed.contains(city.ranks.extremes.upperBound), "\(seed)")
      }
    }
  }

  /// (1, 0) has the mean 0.5, (0.4, 0.4) has 0.4; by the others, in which 0 counts as 0.01, it is far below.
  @Test func everyAggregationHasAnEqualShareOfTheDraws() throws {
    let cities: [[Outcome]] = [[.known(1), .known(0)], [.known(0.4), .known(0.4)]]
    let varied = robustness(300, .given, cities, variesAggregation: true)
    #expect(varied.aggregations.map(\.id) == ["arithmetic", "geometric", "harmonic"])
    #expect(varied.cities[0]?.ranks.acceptability == [1.0 / 3, 2.0 / 3])
    #expect(varied.cities.map { $0?.guaranteed } == [1...2, 1...2])
    #expect(robustness(300, .given, cities).cities.map { $0?.guaranteed } == [1...1, 2...2])
    let one = robustness(1, .given, cities, variesAggregation: true)
    #expect(one.cities[0]?.ranks.acceptability == [1, 0])
  }

  /// Two cities meet one criterion of two each: the first is ahead where its own weighs more.
  @Test func sharesOfWhatIsMetAreNotTransformedAgain() {
    let cities: [[Outcome]] = [[.known(1), .known(0)], [.known(0), .known(1)]]
    let ranks = robustness(100, .within(0.25), cities, Aggregation(.shareMet)).cities
    #expect(ranks.map { $0?.guaranteed } == [1...2, 1...2])
  }

  @Test(arguments: [2, 3])
  func theNumberOfThreadsChangesNothing(threads: Int) throws {
    for seed in UInt64(0)..<2 {
      let settings = Robustness.Settings(
        samples: 700, seed: 3, weights: .free, variesAggregation: seed == 0)
      let ensemble = random(9_500 + seed, cities: 9, settings)
      let one = Robustness(ensemble, isFull: true, threads: 1)
      let more = Robustness(ensemble, isFull: true, threads: threads)
      #expect(one.cities == more.cities && one.ahead == more.ahead)
      #expect(one.removals == more.removals && one.sensitivity == more.sensitivity)
    }
  }

  /// A city with (1, 0) and one with (0.4, 0.4): the first is ahead where the first weight is above 0.4.
  @Test func twoCitiesAgainstGeometry() throws {
    let robustness = robustness(
      20_000, .free, [[.known(1), .known(0)], [.known(0.4), .known(0.4)]])
    let (a, b) = (try #require(robustness.cities[0]), try #require(robustness.cities[1]))
    #expect(abs(a.ranks.acceptability[0] - 0.6) < 0.015)
    #expect(abs((robustness.ahead?[0][1] ?? 0) - 0.6) < 0.015)
    #expect(abs(a.ranks.mean - 1.4) < 0.015 && abs(b.ranks.mean - 1.6) < 0.015)
    // The middle of 0.4...1 and of 0...0.4.
    #expect(abs((a.centralWeights?[0].share ?? 0) - 0.7) < 0.01)
    #expect(abs((b.centralWeights?[0].share ?? 0) - 0.2) < 0.01)
    #expect(a.confidence == nil && b.confidence == nil)
    #expect(a.guaranteed == 1...2 && b.guaranteed == 1...2)
  }

  /// With the unknown answer at 0, 0.4 or 1, each as likely, the city is above, beside and below.
  @Test func unknownAnswersAreDrawnAlike() throws {
    let open = Outcome.open(0...1, mayNotApply: false)
    let robustness = robustness(
      30_000, .given, [[open, .known(0.4)], [.known(0.4), .known(0.4)]])
    let a = try #require(robustness.cities[0])
    #expect(abs(a.ranks.acceptability[0] - 2 / 3) < 0.01)
    #expect(abs((robustness.ahead?[0][1] ?? 0) - 1 / 3) < 0.01)
    #expect(abs((robustness.ahead?[1][0] ?? 0) - 1 / 3) < 0.01)
    let above = try #require(robustness.ahead?[0][1])
    let below = try #require(robustness.ahead?[1][0])
    let level = try #require(robustness.levelShare(0, 1))
    #expect(abs(above + level + below - 1) < 1e-12 && abs(level - 1 / 3) < 0.01)
    #expect(robustness.drawsUnknown && robustness.varies)
  }

  @Test func nothingIsVariedWhereNothingCanBe() throws {
    let cities: [[Outcome]] = [[.known(1), .known(0.4)], [.known(1), .known(0.4)]]
    let fixed = robustness(10, .given, cities)
    #expect(!fixed.varies && !fixed.drawsUnknown && fixed.levelShare(0, 1) == 1)
    let free = robustness(10, .free, cities)
    #expect(free.varies && !free.drawsUnknown)
  }

  /// In some draws nothing applies to the second city: the two are then not level.
  @Test func aCityThatLacksARankInSomeDrawsIsNotCalledLevel() throws {
    let open = Outcome.open(0...1, mayNotApply: true)
    let robustness = robustness(
      1_000, .given, [[.known(0.4), .notApplicable], [open, .notApplicable]])
    #expect(robustness.ahead != nil && robustness.levelShare(0, 1) == nil)
  }

  /// The greatest weights there are, in as many draws as would overflow if they were added up as they are.
  @Test func greatWeightsAddUp() throws {
    let criteria = (0..<2).map { Criterion.sample(id: "a.c\($0)", scores: [0, 0.4, 1]) }
    let root = Group.tree(.criteria([0, 1].map { Group.Member(index: $0, weight: 1_000_000) }))
    let checklist = Checklist(
      version: "1", summary: nil, sources: [], vocabulary: FactVocabulary(), criteria: criteria,
      root: root)
    let cities: [[Outcome]] = [[.known(1), .known(0.4)], [.known(0), .known(0)]]
    let settings = Robustness.Settings(samples: 20_000, seed: 1, weights: .within(1))
    let robustness = Robustness(Ensemble.sample(checklist, cities, settings))
    let shares = try #require(robustness.cities[0]?.centralWeights)
    #expect(abs(shares[0].share - 0.5) < 0.01 && abs(shares[0].share + shares[1].share - 1) < 1e-9)
  }

  /// To one of two equal cities next to nothing of the weight applies, so that few digits of it are left where the
  /// rest is taken away from the whole.
  @Test func equalCitiesShareTheirRankWhateverApplies() throws {
    let criteria = (0..<2).map { Criterion.sample(id: "a.c\($0)", scores: [0, 0.4, 1]) }
    let root = Group.tree(
      .criteria([Group.Member(index: 0, weight: 1_000_000), Group.Member(index: 1, weight: 1)]))
    let checklist = Checklist(
      version: "1", summary: nil, sources: [], vocabulary: FactVocabulary(), criteria: criteria,
      root: root)
    let cities: [[Outcome]] = [[.known(1), .known(1)], [.notApplicable, .known(1)]]
    let settings = Robustness.Settings(samples: 400, seed: 1, weights: .within(0.25))
    let robustness = Robustness(Ensemble.sample(checklist, cities, settings))
    #expect(robustness.cities.map { $0?.ranks.extremes } == [1...1, 1...1])
  }

  /// The least of two themes, one of them a geometric mean: each by itself may be anything between its ends.
  @Test func equalCitiesAreLevelWhateverTheWeights() throws {
    let criteria = (0..<4).map { Criterion.sample(id: "a.c\($0)", scores: [0, 0.4, 1]) }
    func theme(_ first: Int, _ aggregation: Aggregation) -> Group {
      .tree(
        .criteria([first, first + 1].map { Group.Member(index: $0, weight: 1) }), id: "g\(first)",
        aggregation)
    }
    let root = Group.tree(
      .groups([theme(0, Aggregation(.arithmetic)), theme(2, .geometric(floor: 0.01))]),
      Aggregation(.minimum))
    let checklist = Checklist(
      version: "1", summary: nil, sources: [], vocabulary: FactVocabulary(), criteria: criteria,
      root: root)
    let same: [Outcome] = [.known(0), .known(0.4), .known(1), .known(0)]
    let settings = Robustness.Settings(samples: 40, seed: 1, weights: .free)
    let robustness = Robustness(Ensemble.sample(checklist, [same, same], settings))
    #expect(robustness.cities.map { $0?.guaranteed } == [1...1, 1...1])
  }

  @Test func equalCitiesShareTheirRank() throws {
    let same: [Outcome] = [.known(1), .known(0.4)]
    let robustness = robustness(100, .within(0.5), [same, same, [.known(0), .known(0)]])
    #expect(robustness.cities.map { $0?.ranks.mean } == [1, 1, 3])
    #expect(robustness.ahead?[0][1] == 0 && robustness.ahead?[0][2] == 1)
  }

  @Test func aCityToWhichNothingAppliesHasNoRank() throws {
    let robustness = robustness(
      10, .free,
      [
        [.notApplicable, .notApplicable], [.known(1), .notApplicable], [.known(0), .known(0.4)],
      ])
    #expect(robustness.cities[0] == nil)
    #expect(robustness.cities[1]?.ranks.extremes == 1...1)
    #expect(robustness.cities[2]?.guaranteed == 2...2)
  }

  @Test(arguments: Array(UInt64(0)..<20))
  func theSorterSorts(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for count in [1, 2, 3, 40, 400] {
      var sorter = DescendingSorter(capacity: count)
      for _ in 0..<5 {
        let isCrowded = generator.below(2) == 0
        let numbers = (0..<count).map { _ -> Double in
          if generator.below(10) == 0 { return .nan }
          let number = generator.unit()
          return isCrowded && generator.below(20) > 0 ? number * 1e-9 : number
        }
        numbers.withUnsafeBufferPointer { sorter.sort($0) }
        let sorted = sorter.cities.map { numbers[Int($0)] }
        #expect(sorted == numbers.filter { !$0.isNaN }.sorted(by: >))
        #expect(Array(sorter.values[..<sorted.count]) == sorted)
      }
    }
  }
}

extension Ensemble {
  /// Cities of which only the outcomes are known.
  static func sample(
    _ checklist: Checklist, _ cities: [[Outcome]], _ settings: Robustness.Settings
  ) -> Ensemble {
    let unknowns = cities.map { outcomes in
      let cells = outcomes.enumerated().compactMap { index, outcome -> OpenCell? in
        guard case .open(let range, let mayNotApply) = outcome else { return nil }
        return OpenCell(
          criterion: index,
          scores: checklist.criteria[index].levels.map(\.score).filter(range.contains),
          range: range, mayNotApply: mayNotApply)
      }
      return CityUnknowns(independent: cells, combinations: [])
    }
    return Ensemble(checklist, cities, unknowns, settings)
  }
}
