extension Robustness {
  /// What is drawn and counted for ranks, summed up, and nothing else: for timing.
  ///
  /// - Parameters:
  ///   - scores: by city, then by criterion; `nil` where it does not apply.
  ///   - checklist: the criteria and their groups.
  ///   - settings: what is varied.
  ///   - threads: how many may work at once.
  /// - Returns: the sums of the squares of all cities' mean ranks, of their 5th, 50th and 95th percentiles,
  ///   of their central weights times how often they came first, and of the shares of draws in which one was
  ///   above another (0 where the cities are too many).
  package static func rankSums(
    of scores: [[Double?]], by checklist: Checklist, _ settings: Settings, threads: Int
  ) -> [Double] {
    let outcomes = scores.map { $0.map { $0.map(Outcome.known) ?? .notApplicable } }
    let unknowns = scores.map { _ in CityUnknowns(independent: [], combinations: []) }
    let ensemble = Ensemble(checklist, outcomes, unknowns, settings)
    let count = scores.count
    let result = ensemble.run(countsPairs: count <= Comparison.mostInPairs, threads: threads)
    var sums = [Double](repeating: 0, count: 6)
    func add(_ number: Double, to place: Int) { sums[place] += number * number }
    for city in 0..<count {
      let own = result.counter.ranks[city]
      guard let ranks = RankStatistics(own, among: count, draws: settings.samples) else { continue }
      let percentiles = ranks.percentiles
      add(ranks.mean, to: 0)
      add(percentiles.fifth, to: 1)
      add(percentiles.median, to: 2)
      add(percentiles.ninetyFifth, to: 3)
      let central = ensemble.centralWeights(result.firstWeights, of: city, first: own.count(of: 1))
      guard let central else { continue }
      let weights = checklist.criteria.indices.map { central[ensemble.slots.ofCriterion[$0] ?? 0] }
      let all = ExactSum.of(weights)
      for weight in weights { add(weight / all * ranks.firstShare, to: 4) }
    }
    for number in result.counter.ahead { add(Double(number) / Double(settings.samples), to: 5) }
    return sums
  }
}
