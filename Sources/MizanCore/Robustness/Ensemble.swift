/// The cities of a comparison, ready to be scored many times.
struct Ensemble: Sendable {
  let root: Group
  let criteria: [Criterion]
  /// By city.
  let outcomes: [[Outcome]]
  let slots: WeightSlots
  let unknowns: UnknownSampler
  let settings: Robustness.Settings

  init(
    _ checklist: Checklist, _ outcomes: [[Outcome]], _ unknowns: [CityUnknowns],
    _ settings: Robustness.Settings
  ) {
    self.settings = settings
    self.outcomes = outcomes
    root = checklist.root
    criteria = checklist.criteria
    slots = WeightSlots(root)
    self.unknowns = UnknownSampler(unknowns)
  }

  init(_ comparison: Comparison, _ settings: Robustness.Settings) {
    self.init(
      comparison.checklist, comparison.assessments.map { $0.findings.map(\.outcome) },
      comparison.assessments.map(\.cityUnknowns), settings)
  }

  /// The sampler of ranks; `root` may be another one with the same members.
  func sampler(_ root: Group? = nil, countsPairs: Bool = false) -> RankSampler {
    RankSampler(
      model: TotalsModel(root ?? self.root, outcomes, slots, unknowns),
      weights: WeightSampler(slots, settings.weights), unknowns: unknowns,
      seed: settings.seed, countsPairs: countsPairs)
  }

  /// The mean weights, by slot, with which a city came first; `nil` if it never did.
  func centralWeights(_ sums: [Int64], of city: Int, first: Int) -> [Double]? {
    guard first > 0 else { return nil }
    let own = sums[city * slots.weights.count..<(city + 1) * slots.weights.count]
    let unit = RankSampler.unit * WeightSampler(slots, settings.weights).greatest
    return own.map { Double($0) * unit / Double(first) }
  }

  /// The shares of the checklist's own members.
  func shares(_ weights: [Double]) -> [Robustness.Share] {
    let members: [(id: String, slot: Int)] =
      switch root.members {
      case .groups(let groups): groups.map { ($0.id, slots.ofGroup[$0.id] ?? 0) }
      case .criteria(let members):
        members.map { (criteria[$0.index].id, slots.ofCriterion[$0.index] ?? 0) }
      }
    let sum = ExactSum.of(members.map { weights[$0.slot] })
    return members.map { Robustness.Share(id: $0.id, share: sum > 0 ? weights[$0.slot] / sum : 0) }
  }

  /// Every city that ever came first has draws of its own.
  private static let mostConfidenceDraws = 2_000

  /// In which share of the draws of unknown answers a city comes first with some weights.
  func confidence(_ weights: [Double], of city: Int, threads: Int) -> Double {
    let draws = unknowns.isEmpty ? 1 : min(settings.samples, Ensemble.mostConfidenceDraws)
    let result = sampler().run(draws, threads: threads, fixed: weights)
    return Double(result.counter.counts[city * outcomes.count]) / Double(draws)
  }
}
