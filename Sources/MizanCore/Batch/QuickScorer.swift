internal import MizanExpression

/// Scores what a `QuickReader` has read, as a `Scorecard` would.
struct QuickScorer: Sendable {
  private let criteria: [Criterion]
  private var questions: Questions
  private var scorer: FlatScorer
  /// The slots of `OneWayFacts`, and by criterion where its own and the shared ones stand.
  private let slots: [Int]
  private let own: [Range<Int>]
  private let shared: [Range<Int>]
  /// By criterion, whether its rule reads a fact that another reads.
  private let isShared: [Bool]
  /// By criterion, what its rule makes of knowing nothing, where that was found out: `nil` where it is not for here.
  private var withNothing: [Int: Verdict?] = [:]
  /// What a criterion comes to at a level that is certain, in the order of `questions.scores`.
  private let certain: [(result: BatchScores.Criterion, cell: FlatScorer.Cell)]
  private(set) var groups: [BatchScores.Group]
  private(set) var results: [BatchScores.Criterion]

  /// `nil` for a checklist that is tailored: it is scored the long way.
  init?(_ checklist: Checklist) {
    guard checklist.tailoring == nil else { return nil }
    criteria = checklist.criteria
    questions = Questions(criteria)
    scorer = FlatScorer(checklist)
    let oneWay = OneWayFacts(checklist)
    var slots: [Int] = []
    func places(_ all: [[Int]]) -> [Range<Int>] {
      all.map { some in
        slots += some
        return slots.count - some.count..<slots.count
      }
    }
    (own, shared) = (places(oneWay.own), places(oneWay.shared))
    self.slots = slots
    isShared = oneWay.isShared
    certain = checklist.criteria.flatMap { criterion in
      criterion.levels.indices.map { level in
        let result = BatchScores.Criterion(level, of: criterion.levels)
        return (result, FlatScorer.Cell(result.outcome()))
      }
    }
    results = criteria.map { _ in BatchScores.Criterion(state: .unknown) }
    func count(_ group: Group) -> Int { group.groups.reduce(1) { $0 + count($1) } }
    groups = [BatchScores.Group](repeating: BatchScores.Group(), count: count(checklist.root))
  }

  /// Scores a profile in place of the one before.
  ///
  /// - Returns: whether it could; if not, what was scored is worth nothing.
  mutating func score(_ reader: borrowing QuickReader) -> Bool {
    guard questions.evaluate(reader.facts) else { return false }
    for index in criteria.indices {
      if let level = level(index, reader.replies[index]) {
        let place = questions.asked[index].levels.lowerBound + level
        results[index] = certain[place].result
        scorer.set(index, certain[place].cell)
      } else {
        guard let outcome = judge(index, reader.replies[index], reader.facts) else { return false }
        scorer.set(index, outcome)
      }
    }
    return scorer.score(into: &groups)
  }

  /// The level that a criterion reaches for certain; most do, one or another.
  @inline(__always)
  private func level(_ index: Int, _ reply: QuickReader.Reply) -> Int? {
    switch reply {
    case .level(let level): level
    case .none: questions.level(index)
    case .aspects, .notApplicable: nil
    }
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
      if questions.asked[index].isByHand {
        return take(index, 0...questions.asked[index].levels.count - 1, mayNotApply: true)
      }
      return judge(index, facts)
    }
  }

  private mutating func judge(_ index: Int, _ facts: borrowing FactValues) -> Outcome? {
    guard let verdict = questions.judge(index) ?? criteria[index].rule?.judge(copy facts),
      verdict.failure == nil
    else { return nil }
    guard verdict.isOpen else { return take(index, verdict) }
    if lacks(shared[index], facts) { return nil }
    guard lacks(own[index], facts) else { return take(index, verdict) }
    return judgeExactly(index, facts)
  }

  /// Goes through the values of facts that only this rule reads.
  private mutating func judgeExactly(_ index: Int, _ facts: borrowing FactValues) -> Outcome? {
    guard let rule = criteria[index].rule else { return nil }
    if let known = withNothing[index], !isAnyKnown(rule, facts) {
      return known.map { take(index, $0) } ?? nil
    }
    let (verdict, isExact, _) = rule.judgeExactly(copy facts)
    // With other facts known there might be few enough values to go through.
    let isDone = verdict.failure == nil && (isExact || verdict.isUnmeasured || !isShared[index])
    if !isAnyKnown(rule, facts) { withNothing[index] = .some(isDone ? verdict : nil) }
    return isDone ? take(index, verdict) : nil
  }

  private func isAnyKnown(_ rule: Rule, _ facts: borrowing FactValues) -> Bool {
    for slot in rule.facts where !facts.isUnknown(slot) { return true }
    return false
  }

  private func lacks(_ places: Range<Int>, _ facts: borrowing FactValues) -> Bool {
    for place in places where facts.isUnknown(slots[place]) { return true }
    return false
  }

  /// Takes over what a rule makes of some facts, as a `Finding` does.
  private mutating func take(_ index: Int, _ verdict: Verdict) -> Outcome? {
    if verdict.isNotApplicable {
      results[index] = BatchScores.Criterion(state: .notApplicable)
      return .notApplicable
    }
    let mayNotApply = verdict.mayNotApply
    if verdict.number == nil, !verdict.isUnmeasured {
      return take(index, verdict.levels.worst...verdict.levels.best, mayNotApply: mayNotApply)
    }
    guard case .measure(let measure)? = criteria[index].rule?.test else { return nil }
    guard let number = verdict.number else {
      results[index] = BatchScores.Criterion(state: .unknown, scores: measure.possibleScores)
      return results[index].outcome(mayNotApply: mayNotApply)
    }
    guard let score = measure.score(number) else { return nil }
    let ends = questions.asked[index].levels
    let isWorst = score <= questions.scores[ends.lowerBound]
    let isBest = score >= questions.scores[ends.lowerBound + 1]
    results[index] = BatchScores.Criterion(
      state: mayNotApply ? .unknown : isWorst ? .notMet : isBest ? .met : .partial,
      level: mayNotApply ? nil : isWorst ? 0 : isBest ? 1 : nil, scores: score...score)
    return results[index].outcome(mayNotApply: mayNotApply)
  }

  private mutating func take(
    _ index: Int, _ levels: ClosedRange<Int>, mayNotApply: Bool = false
  ) -> Outcome {
    let (worst, best) = (levels.lowerBound, levels.upperBound)
    let all = questions.asked[index].levels
    let scores =
      questions.scores[all.lowerBound + worst]...questions.scores[all.lowerBound + best]
    let isCertain = worst == best && !mayNotApply
    results[index] = BatchScores.Criterion(
      state: !isCertain ? .unknown : best == all.count - 1 ? .met : best == 0 ? .notMet : .partial,
      level: isCertain ? best : nil, scores: scores)
    return results[index].outcome(mayNotApply: mayNotApply)
  }
}

extension BatchScores.Criterion {
  /// A level that is certain.
  fileprivate init(_ level: Int, of levels: [Level]) {
    let score = levels[level].score
    self.init(
      state: level == levels.count - 1 ? .met : level == 0 ? .notMet : .partial, level: level,
      scores: score...score)
  }

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
