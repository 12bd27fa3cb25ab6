internal import MizanExpression

/// A criterion as far as scoring goes: an object that never changes, so that nothing of it is copied to look at it.
private final class Asked: Sendable {
  /// Of its levels, worst first.
  let scores: [Double]
  let rule: Rule?
  private let applies: ConditionNet.Condition?
  /// Best first, the worst left out; `nil` for a measure, and where the net does not take one of them.
  private let conditions: [ConditionNet.Condition]?

  init(_ criterion: Criterion, _ net: inout ConditionNet) {
    scores = criterion.levels.map(\.score)
    rule = criterion.rule
    applies = rule?.applies.flatMap { net.add($0) }
    guard let rule, rule.applies == nil || applies != nil,
      case .conditions(let expressions) = rule.test
    else {
      conditions = nil
      return
    }
    let all = expressions.dropFirst().reversed().compactMap { $0 }
    let taken = all.compactMap { net.add($0) }
    conditions = taken.count == scores.count - 1 ? taken : nil
  }

  /// What the rule comes to, as `Rule.judge` has it; `nil` where the net does not know.
  func judge(_ net: borrowing ConditionNet) -> Verdict? {
    guard let conditions else { return nil }
    var verdict = Verdict()
    if let applies {
      switch net.truth(of: applies) {
      case .yes: break
      case .unknown: verdict.mayNotApply = true
      case .no:
        verdict.mayNotApply = true
        return verdict
      }
    }
    var level = scores.count - 1
    for condition in conditions {
      switch net.truth(of: condition) {
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

/// Scores what a `QuickReader` has read, as a `Scorecard` would.
struct QuickScorer: Sendable {
  private let criteria: [Asked]
  private var net: ConditionNet
  private var scorer: FlatScorer
  private let oneWay: OneWayFacts
  /// By criterion, whether its rule reads a fact that another reads.
  private let isShared: [Bool]
  /// By criterion, what its rule makes of knowing nothing, where that was found out: `nil` where it is not for here.
  private var withNothing: [Int: Verdict?] = [:]
  private(set) var groups: [BatchScores.Group]
  private(set) var results: [BatchScores.Criterion]

  /// `nil` for a checklist that is tailored: it is scored the long way.
  init?(_ checklist: Checklist) {
    guard checklist.tailoring == nil else { return nil }
    var net = ConditionNet()
    criteria = checklist.criteria.map { Asked($0, &net) }
    self.net = net
    scorer = FlatScorer(checklist)
    oneWay = OneWayFacts(checklist)
    let rules = checklist.criteria.map { Set($0.rule?.facts ?? []) }
    isShared = rules.indices.map { index in
      rules.indices.contains { $0 != index && !rules[$0].isDisjoint(with: rules[index]) }
    }
    results = criteria.map { _ in BatchScores.Criterion(state: .unknown) }
    func count(_ group: Group) -> Int { group.groups.reduce(1) { $0 + count($1) } }
    groups = [BatchScores.Group](repeating: BatchScores.Group(), count: count(checklist.root))
  }

  /// Scores a profile in place of the one before.
  ///
  /// - Returns: whether it could; if not, what was scored is worth nothing.
  mutating func score(_ reader: borrowing QuickReader) -> Bool {
    guard net.evaluate(reader.facts) else { return false }
    for index in criteria.indices {
      guard let outcome = judge(index, reader.replies[index], reader.facts) else { return false }
      scorer.set(index, outcome)
    }
    return scorer.score(into: &groups)
  }

  /// What becomes of a criterion; `nil` where that takes more than a look.
  private mutating func judge(
    _ index: Int, _ reply: QuickReader.Reply, _ facts: borrowing FactValues
  ) -> Outcome? {
    switch reply {
    case .level(let level): return take(index, level...level)
    case .notApplicable:
      results[index] = BatchScores.Criterion(state: .notApplicable)
      return .notApplicable
    case .aspects(let aspects):
      let finding = BatchScores.Criterion(aspects)
      results[index] = finding
      return finding.outcome()
    case .none:
      guard let rule = criteria[index].rule else {
        return take(index, 0...criteria[index].scores.count - 1, mayNotApply: true)
      }
      return judge(index, rule, facts)
    }
  }

  private mutating func judge(
    _ index: Int, _ rule: Rule, _ facts: borrowing FactValues
  ) -> Outcome? {
    let verdict = criteria[index].judge(net) ?? rule.judge(copy facts)
    if verdict.failure != nil { return nil }
    guard verdict.isOpen else { return take(index, rule, verdict) }
    if lacks(oneWay.shared[index], facts) { return nil }
    guard lacks(oneWay.own[index], facts) else { return take(index, rule, verdict) }
    return judgeExactly(index, rule, facts)
  }

  /// Goes through the values of facts that only this rule reads.
  private mutating func judgeExactly(
    _ index: Int, _ rule: Rule, _ facts: borrowing FactValues
  ) -> Outcome? {
    if let known = withNothing[index], !isAnyKnown(rule, facts) {
      return known.map { take(index, rule, $0) } ?? nil
    }
    let (verdict, isExact) = rule.judgeExactly(copy facts)
    // With other facts known there might be few enough values to go through.
    let isDone = verdict.failure == nil && (isExact || verdict.isUnmeasured || !isShared[index])
    if !isAnyKnown(rule, facts) { withNothing[index] = .some(isDone ? verdict : nil) }
    return isDone ? take(index, rule, verdict) : nil
  }

  private func isAnyKnown(_ rule: Rule, _ facts: borrowing FactValues) -> Bool {
    for slot in rule.facts where !facts.isUnknown(slot) { return true }
    return false
  }

  private func lacks(_ slots: [Int], _ facts: borrowing FactValues) -> Bool {
    for slot in slots where facts.isUnknown(slot) { return true }
    return false
  }

  /// Takes over what a rule makes of some facts, as a `Finding` does.
  private mutating func take(_ index: Int, _ rule: Rule, _ verdict: Verdict) -> Outcome? {
    if verdict.isNotApplicable {
      results[index] = BatchScores.Criterion(state: .notApplicable)
      return .notApplicable
    }
    let mayNotApply = verdict.mayNotApply
    guard case .measure(let measure) = rule.test else {
      return take(index, verdict.levels.worst...verdict.levels.best, mayNotApply: mayNotApply)
    }
    guard let number = verdict.number else {
      results[index] = BatchScores.Criterion(state: .unknown, scores: measure.possibleScores)
      return results[index].outcome(mayNotApply: mayNotApply)
    }
    guard let score = measure.score(number) else { return nil }
    let ends = criteria[index].scores
    let isWorst = score <= ends[0]
    let isBest = score >= ends[1]
    results[index] = BatchScores.Criterion(
      state: mayNotApply ? .unknown : isWorst ? .notMet : isBest ? .met : .partial,
      level: mayNotApply ? nil : isWorst ? 0 : isBest ? 1 : nil, scores: score...score)
    return results[index].outcome(mayNotApply: mayNotApply)
  }

  private mutating func take(
    _ index: Int, _ levels: ClosedRange<Int>, mayNotApply: Bool = false
  ) -> Outcome {
    let (worst, best) = (levels.lowerBound, levels.upperBound)
    let all = criteria[index].scores
    let scores = all[worst]...all[best]
    let isCertain = worst == best && !mayNotApply
    results[index] = BatchScores.Criterion(
      state: !isCertain ? .unknown : best == all.count - 1 ? .met : best == 0 ? .notMet : .partial,
      level: isCertain ? best : nil, scores: scores)
    return results[index].outcome(mayNotApply: mayNotApply)
  }
}

extension BatchScores.Criterion {
  /// What an answer in three parts comes to.
  fileprivate init(_ aspects: Implementation) {
    let scores = aspects.scores
    let isCertain = scores.lowerBound == scores.upperBound
    let level = scores.upperBound == 0 ? 0 : scores.lowerBound == 1 ? 1 : nil
    self.init(
      state: !isCertain ? .unknown : level == 0 ? .notMet : level == 1 ? .met : .partial,
      level: level, scores: scores)
  }

  fileprivate func outcome(mayNotApply: Bool = false) -> Outcome {
    guard let scores else { return .notApplicable }
    return scores.lowerBound == scores.upperBound && !mayNotApply
      ? .known(scores.lowerBound) : .open(scores, mayNotApply: mayNotApply)
  }
}
