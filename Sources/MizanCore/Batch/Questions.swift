internal import MizanExpression

/// A criterion as far as scoring goes, without anything that references would have to be counted for.
struct Asked: Sendable {
  /// Where the scores of its levels stand, worst first.
  let levels: Range<Int>
  let isByHand: Bool
  let applies: ConditionNet.Condition?
  /// Where its conditions stand, best first, the worst left out; `nil` for a measure, and where the net does not take
  /// one of them.
  let conditions: Range<Int>?
}

/// What criteria ask, in arrays.
struct Questions: Sendable {
  private(set) var asked: [Asked] = []
  private(set) var scores: [Double] = []
  private(set) var net = ConditionNet()
  private var conditions: [ConditionNet.Condition] = []

  init(_ criteria: [Criterion]) { for criterion in criteria { add(criterion) } }

  private mutating func add(_ criterion: Criterion) {
    let start = scores.count
    scores += criterion.levels.map(\.score)
    let applies = criterion.rule?.applies.flatMap { net.add($0) }
    asked.append(
      Asked(
        levels: start..<scores.count, isByHand: criterion.rule == nil, applies: applies,
        conditions: addConditions(of: criterion, isApplying: applies != nil)))
  }

  private mutating func addConditions(of criterion: Criterion, isApplying: Bool) -> Range<Int>? {
    guard let rule = criterion.rule, rule.applies == nil || isApplying,
      case .conditions(let expressions) = rule.test
    else { return nil }
    let all = expressions.dropFirst().reversed().compactMap { $0 }
    let taken = all.compactMap { net.add($0) }
    guard taken.count == criterion.levels.count - 1 else { return nil }
    conditions += taken
    return conditions.count - taken.count..<conditions.count
  }

  /// Finds out what all conditions come to; false where something failed.
  mutating func evaluate(_ facts: borrowing FactValues) -> Bool { net.evaluate(facts) }

  /// The level that a criterion reaches for certain; `nil` where it is not certain, or the net does not know.
  @inline(__always)
  func level(_ index: Int) -> Int? {
    guard let range = asked[index].conditions else { return nil }
    if let applies = asked[index].applies, net.truth(of: applies) != .yes { return nil }
    for place in range {
      switch net.truth(of: conditions[place]) {
      case .yes: return range.upperBound &- place
      case .unknown: return nil
      case .no: break
      }
    }
    return 0
  }

  /// What the rule of a criterion comes to, as `Rule.judge` has it; `nil` where the net does not know.
  func judge(_ index: Int) -> Verdict? {
    guard let range = asked[index].conditions else { return nil }
    var verdict = Verdict()
    if let applies = asked[index].applies {
      switch net.truth(of: applies) {
      case .yes: break
      case .unknown: verdict.mayNotApply = true
      case .no:
        verdict.mayNotApply = true
        return verdict
      }
    }
    var level = range.count
    for place in range {
      switch net.truth(of: conditions[place]) {
      case .yes:
        verdict.levels.insert(level)
        return verdict
      case .unknown: verdict.levels.insert(level)
      case .no: break
      }
      level -= 1
    }
    verdict.levels.insert(0)
    return verdict
  }
}
