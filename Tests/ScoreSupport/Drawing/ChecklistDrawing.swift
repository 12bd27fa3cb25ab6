import TestSupport

/// Draws the parts of a checklist, each with a name of its own.
struct ChecklistDrawing {
  let settings: CaseSettings
  private var groups = 0
  private var criteria = 0
  private(set) var facts: [DrawnFact] = []
  /// How far goalposts lie apart where sizes are hostile: all so near that they are refused, or none.
  private(set) var gaps: [Double] = []

  init(_ settings: CaseSettings) { self.settings = settings }

  /// A few facts of all kinds; none where nothing hangs on facts.
  mutating func facts(_ random: inout SplitMix64) -> [DrawnFact] {
    guard settings.kinds.contains(.ruled) || settings.kinds.contains(.measured) else { return [] }
    let wide: ClosedRange<Double> = settings.isHostile ? -1e15...1e15 : -10...30
    let kinds: [DrawnFact.Kind] = [
      .truth, .truth, .whole(0...6), .number(wide), .number(0...100), .share,
      .word(["none", "planned", "done"]), .words(["a", "b"]),
    ]
    if settings.isHostile { gaps = random.pick([[1e-300, 1e-292, 1e-4], [1e12, 2e12, 1e14]]) }
    facts = (0..<5).map { DrawnFact(name: "f.x\($0)", kind: random.pick(kinds)) }
    facts.append(DrawnFact(name: "f.x5", kind: .number(wide)))
    return facts
  }

  func scoring(_ random: inout SplitMix64, isWhole: Bool = false) -> DrawnScoring {
    var scoring = DrawnScoring()
    if isWhole || random.below(2) == 0 { scoring.aggregate = random.pick(settings.aggregates) }
    if isWhole || random.below(3) == 0 { scoring.unknown = random.pick(settings.policies) }
    if settings.hasMinima, random.below(4) == 0 {
      scoring.minimumCoverage = random.pick([0.3, 0.5, 1])
    }
    if settings.hasMinima, random.below(6) == 0 { scoring.minimumCriteria = random.below(3) }
    return scoring
  }

  mutating func group(_ random: inout SplitMix64, depth: Int) -> DrawnGroup {
    groups += 1
    let id = "g\(groups)"
    let scoring = scoring(&random)
    let count = 1 + random.below(settings.breadth)
    let members: DrawnGroup.Members
    if depth < 3, random.below(3) == 0 {
      let inner = (0..<count).map { _ in group(&random, depth: depth + 1) }
      members = .groups(weighed(inner, &random, \.weight) { $0.weight = $1 })
    } else {
      let own = (0..<count).map { _ in criterion(&random) }
      members = .criteria(weighed(own, &random, \.weight) { $0.weight = $1 })
    }
    return DrawnGroup(id: id, weight: 1, scoring: scoring, members: members)
  }

  /// Members with weights, of which one at least is above 0.
  func weighed<Member>(
    _ members: [Member], _ random: inout SplitMix64, _ weight: (Member) -> Double,
    _ set: (inout Member, Double) -> Void
  ) -> [Member] {
    var members = members
    for index in members.indices {
      set(&members[index], random.pick([1, 1, 1, 2, 0.3, 3.7, 0.1, 1_000_000, 0]))
    }
    if members.allSatisfy({ weight($0) == 0 }) { set(&members[0], 1) }
    return members
  }

  private mutating func criterion(_ random: inout SplitMix64) -> DrawnCriterion {
    criteria += 1
    return DrawnCriterion(
      id: "a.c\(criteria)", weight: 1,
      mandate: random.pick([.municipal, .municipal, .shared, .national]),
      isFile: random.below(4) == 0, question: question(&random), actions: [])
  }

  private func question(_ random: inout SplitMix64) -> DrawnQuestion {
    switch random.pick(settings.kinds) {
    case .graded: return .graded(scores(&random), isShared: random.below(3) == 0)
    case .threefold: return .threefold
    case .ruled:
      var free = random.shuffled(facts)
      let scores = scores(&random)
      let conditions = scores.dropFirst().map { _ in condition(&free, &random) }
      let applies = settings.mayNotApply && random.below(4) == 0 ? condition(&free, &random) : nil
      guard !conditions.contains(nil) else { return .graded(scores, isShared: false) }
      return .ruled(scores, conditions: conditions.compactMap(\.self), applies: applies)
    case .measured:
      let numbers = facts.filter {
        $0.range != nil && (!settings.isHostile || $0.kind == .number(-1e15...1e15))
      }
      let measure = measure(random.pick(numbers), &random)
      var free = random.shuffled(facts.filter { $0.name != measure.fact })
      let applies = settings.mayNotApply && random.below(5) == 0 ? condition(&free, &random) : nil
      return .measured(measure, applies: applies)
    }
  }

  private func scores(_ random: inout SplitMix64) -> [Double] {
    let scales: [[Double]] = [[0, 1], [0, 0.5, 1], [0, 0.33, 0.67, 1], [0, 0.4]]
    let others: [[Double]] = [[0.25, 0.75], [0.1, 0.1, 0.9], [0.5, 0.9, 1]]
    return random.pick(settings.beginsAtZero ? scales : scales + others)
  }
}
