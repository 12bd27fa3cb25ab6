public import TestSupport

extension ScoreCase {
  /// A checklist with profiles, most of what is asked of them answered.
  public init(_ random: inout SplitMix64, _ settings: CaseSettings = CaseSettings()) {
    var checklist = DrawnChecklist(&random, settings)
    if settings.hasActions { checklist = checklist.withActions(&random) }
    self.checklist = checklist
    profiles = (0..<settings.cities).map {
      DrawnProfile(city: "city\($0)", of: checklist, &random, settings)
    }
  }
}

extension DrawnChecklist {
  fileprivate init(_ random: inout SplitMix64, _ settings: CaseSettings) {
    var drawing = ChecklistDrawing(settings)
    facts = drawing.facts(&random)
    scoring = drawing.scoring(&random, isWhole: true)
    groups = (0...random.below(settings.breadth)).map { _ in drawing.group(&random, depth: 1) }
    groups = drawing.weighed(groups, &random, \.weight) { $0.weight = $1 }
    self = madeDefined()
  }

  /// The same with floors where an aggregate has no value for the least that a member can score, and with
  /// thresholds that can be reached: without them it would be refused.
  public func madeDefined() -> DrawnChecklist {
    var checklist = self
    checklist.scoring.lift(criteria: [], around: .usual)
    let outer = checklist.scoring.completed(by: .usual)
    checklist.groups = groups.map { $0.madeDefined(around: outer) }
    return checklist
  }
}

extension DrawnGroup {
  fileprivate func madeDefined(around outer: DrawnScoring) -> DrawnGroup {
    var group = self
    group.scoring.lift(criteria: criteria, around: outer)
    let inner = group.scoring.completed(by: outer)
    if case .groups(let groups) = members {
      group.members = .groups(groups.map { $0.madeDefined(around: inner) })
    }
    return group
  }
}

extension DrawnScoring {
  /// Sets a floor, or a threshold, where it has to be.
  fileprivate mutating func lift(criteria: [DrawnCriterion], around outer: DrawnScoring) {
    let all = completed(by: outer)
    let graded = criteria.filter { $0.weight > 0 && !$0.question.isMeasured }
    let least = graded.compactMap { $0.question.scores.first }.min() ?? 1
    let best = graded.compactMap { $0.question.scores.last }.min() ?? 1
    let needsFloor = all.aggregate?.floor == nil && (least <= 0 || all.unknown == .zero)
    switch all.aggregate {
    case .geometric where needsFloor: aggregate = .geometric(floor: 0.02)
    case .harmonic where needsFloor: aggregate = .harmonic(floor: 0.02)
    case .power(let exponent, _) where needsFloor && exponent < 0:
      aggregate = .power(exponent: exponent, floor: 0.02)
    case .shareMet(let threshold) where (threshold ?? 1) > best:
      aggregate = .shareMet(threshold: best)
    default: break
    }
  }
}
