/// By how much two versions of a checklist score the same answers differently.
public struct MethodEffect: Hashable, Sendable {
  /// The score by today's version less that by the older one, in -1...1; both always of the same completion
  /// of what is unknown.
  public var by: ClosedRange<Double>
  /// Whether some completion reaches each end; when not, the range holds, and may be wider than need be.
  public var isExact: Bool

  /// More completions of the older version's answers than this are not gone through.
  private static let most = 1_000

  /// The effect on one profile; `nil` where one of the two has no score, or withholds it.
  ///
  /// - Parameters:
  ///   - profile: the answers, as today's checklist reads them.
  ///   - older: the same, read against the older version and judged by it.
  ///   - checklist: today's.
  init?(on profile: Profile, from older: Assessment, to checklist: Checklist) {
    let today = Scorecard(of: profile, against: checklist)
    guard let (old, new) = older.score.flatMap({ old in today.score.map { (old, $0) } }),
      older.total.withheld == nil, today.total.withheld == nil
    else { return nil }
    let isByHand = (older.findings + today.findings).allSatisfy {
      $0.state != .unknown || !$0.isComputed
    }
    let open = older.findings.filter { $0.state == .unknown && !$0.isComputed }
    let count = open.reduce(1) { min($0 * $1.replies.count, MethodEffect.most + 1) }
    guard count <= MethodEffect.most else {
      self.init(old, new, isExact: isByHand && min(old.width, new.width) < 1e-12)
      return
    }
    var effect: MethodEffect?
    for completion in MethodEffect.completions(of: open) {
      var outcomes = older.findings.map(\.outcome)
      for (index, reply) in completion {
        outcomes[index] = reply.outcome(of: older.checklist.criteria[index])
      }
      let answered = completion.reduce(profile) { profile, item in
        profile.answering(older.checklist.criteria[item.index].id, item.reply, to: checklist)
      }
      // With nothing that applies there is nothing to compare.
      guard let before = ScoreTree(older.checklist.root, outcomes).score,
        let after = ScoreTree(checklist.root, today.outcomes(with: answered)).score
      else { continue }
      let isOneOpen = min(before.width, after.width) < 1e-12
      let own = MethodEffect(before, after, isExact: isByHand && isOneOpen)
      effect = effect?.joined(with: own) ?? own
    }
    guard let effect else { return nil }
    self = effect
  }

  private init(_ before: Score, _ after: Score, isExact: Bool) {
    by = after.low - before.high...max(after.low - before.high, after.high - before.low)
    self.isExact = isExact
  }

  private func joined(with other: MethodEffect) -> MethodEffect {
    var effect = self
    effect.by = by.spanning(other.by)
    effect.isExact = isExact && other.isExact
    return effect
  }

  /// Every way in which open criteria may be answered.
  private static func completions(
    of open: [Finding]
  ) -> [[(index: Int, reply: EarlierAnswer.Reply)]] {
    open.reduce([[]]) { lists, finding in
      lists.flatMap { list in finding.replies.map { list + [(finding.index, $0)] } }
    }
  }
}

extension Scorecard {
  /// The outcomes with what is unknown answered as a profile answers it now.
  fileprivate func outcomes(with answered: Profile) -> [Outcome] {
    let profile = answered.carried(to: checklist).profile
    return findings.map { finding in
      guard finding.state == .unknown, profile.answers[finding.criterion.id] != finding.answer
      else {
        return finding.outcome
      }
      return Finding(finding.criterion, at: finding.index, profile, facts, groups: []).outcome
    }
  }
}

extension Finding {
  /// Every answer that it may turn out to have.
  fileprivate var replies: [EarlierAnswer.Reply] {
    let given: [EarlierAnswer.Reply]
    if let said = aspects {
      given = said.completions.map { .aspects($0) }
    } else {
      given = possibleLevels.map { .level(criterion.levels[$0].id) }
    }
    return given + (mayNotApply ? [.notApplicable(reason: LocalizedText("?"))] : [])
  }
}

extension EarlierAnswer.Reply {
  /// What the answer comes to for a criterion that has it.
  fileprivate func outcome(of criterion: Criterion) -> Outcome {
    switch self {
    case .level(let id): .known(criterion.level(id).map { criterion.levels[$0].score } ?? 0)
    case .aspects(let said): .known(said.scores.lowerBound)
    case .unknown, .notApplicable: .notApplicable
    }
  }
}

extension Implementation {
  /// Every answer that the unknown parts leave possible.
  fileprivate var completions: [Implementation] {
    func replies(_ aspect: Aspect) -> [Aspect.Reply] {
      self[aspect] == .unknown ? [.yes, .partly, .no] : [self[aspect]]
    }
    return replies(.rule).flatMap { rule in
      replies(.means).flatMap { means in
        replies(.practice).map { Implementation(rule: rule, means: means, practice: $0) }
      }
    }
  }
}

extension Profile {
  /// The profile with one more answer, to a criterion of a checklist or of an earlier version of it.
  fileprivate func answering(
    _ id: String, _ reply: EarlierAnswer.Reply, to checklist: Checklist
  ) -> Profile {
    var profile = self
    guard let criterion = checklist.criteria.first(where: { $0.id == id }) else {
      profile.earlierAnswers[id] = EarlierAnswer(reply: reply, because: nil, evidence: [])
      return profile
    }
    switch reply {
    case .level(let level):
      // What today's criterion has no level for stays unknown.
      if let level = criterion.level(level) { profile.answers[id] = Answer(.level(level)) }
    case .aspects(let said):
      if criterion.isAskedThreeTimes { profile.answers[id] = Answer(.aspects(said)) }
    case .notApplicable(let reason): profile.answers[id] = Answer(.notApplicable(reason: reason))
    case .unknown: break
    }
    return profile
  }
}
