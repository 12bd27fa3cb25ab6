/// The cities of a comparison, ready to be scored many times.
struct Ensemble: Sendable {
  let root: Group
  /// The groups once for each aggregation that is tried; as they are first.
  let variants: [Group]
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
    variants = settings.variesAggregation ? root.withOtherAggregations : [root]
    criteria = checklist.criteria
    slots = WeightSlots(root)
    self.unknowns = UnknownSampler(unknowns)
  }

  /// What is unknown is drawn where people read a range; where they read a single number, it counts as it
  /// does there.
  init(_ comparison: Comparison, _ settings: Robustness.Settings) {
    let (checklist, scorecards) = (comparison.checklist, comparison.scorecards)
    let isDrawn = checklist.scoring.unknown == .interval
    self.init(
      checklist,
      scorecards.map { isDrawn ? $0.findings.map(\.outcome) : $0.rescoring.shownOutcomes },
      scorecards.map {
        isDrawn ? $0.cityUnknowns : CityUnknowns(independent: [], combinations: [])
      }, settings)
  }

  /// The sampler of ranks; `root` may be another one with the same members.
  func sampler(_ root: Group? = nil, countsPairs: Bool = false) -> RankSampler {
    RankSampler(
      model: TotalsModel(root ?? self.root, outcomes, slots, unknowns),
      weights: WeightSampler(slots, settings.weights), unknowns: unknowns,
      seed: settings.seed, countsPairs: countsPairs)
  }

  /// Draws ranks as the settings say, an equal share of the draws by each aggregation: the first ones by the
  /// checklist's own.
  func run(
    countsPairs: Bool = false, threads: Int, progress: @Sendable (Int) -> Void = { _ in }
  ) -> RankSampler.Result {
    /// Where the draws of a variant begin.
    func first(_ variant: Int) -> Int {
      (settings.samples * variant + variants.count - 1) / variants.count
    }
    func run(_ variant: Int) -> RankSampler.Result {
      sampler(variants[variant], countsPairs: countsPairs)
        .run(first(variant)..<first(variant + 1), threads: threads, progress: progress)
    }
    return variants.indices.dropFirst().reduce(into: run(0)) { $0.add(run($1)) }
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
}
