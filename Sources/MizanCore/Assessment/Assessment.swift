public import MizanExpression

/// A city's profile judged against a checklist.
public struct Assessment: Sendable {
  /// What the city was judged by.
  public let checklist: Checklist
  /// The city, who answered for it, and the answers, under the ids of today.
  public let profile: Profile
  /// What became of answers to questions that the checklist has replaced or retired.
  public let carryover: Carryover
  /// One for each criterion, in the checklist's order.
  public let findings: [Finding]
  /// The whole checklist, and the groups in it.
  public let total: GroupResult
  /// The score over what the city itself can decide; `nil` when that is nothing.
  public let mandateScore: Score?
  /// Why the mandate score is not to be shown; `nil` when enough is known, or there is none.
  public let mandateWithheld: Withheld?
  /// Criteria below their best level: those that are certain first, by what closing them gains.
  public let gaps: [Gap]
  /// What to do about the certain gaps, by what it gains for what it costs.
  public let advice: [Advice]
  /// Whether the ends of the ranges are reached by some completion of what is unknown; when not, they
  /// hold all the same, and the truth may lie in less.
  public let isExact: Bool
  /// The total with every criterion counting that a waiver takes out; `nil` where none does.
  public let withoutWaivers: GroupResult?
  /// What its numbers come from.
  let rescoring: Rescoring
  /// What is known of each fact, in the checklist's slots.
  public let facts: FactValues

  /// Judges a city by every criterion of a checklist.
  ///
  /// - Parameters:
  ///   - profile: the answers; a criterion without one is unknown.
  ///   - checklist: one of the rulebook that the profile was read with; answers name its levels by
  ///     index.
  ///   - practices: what other cities do; those of the profile's own city are left out.
  public init(of profile: Profile, against checklist: Checklist, practices: [Practice] = []) {
    let (profile, carryover) = profile.carried(to: checklist)
    self.checklist = checklist
    self.profile = profile
    self.carryover = carryover
    let paths = checklist.groupPaths
    let facts = checklist.vocabulary.values(of: profile)
    var findings = checklist.criteria.enumerated().map { index, criterion in
      Finding(
        criterion, at: index, profile, facts, groups: paths[index],
        isLeftOut: checklist.tailoring?.leftOut.contains(index) ?? false)
    }
    for (index, waiver) in checklist.tailoring?.waived ?? [:]
    where findings[index].state != .excluded {
      findings[index].waiver = waiver
    }
    let answers = FactAnswers(vocabulary: checklist.vocabulary, facts: facts)
    // Shares first: what has no weight needs no looking into.
    let outcomes = findings.map(\.outcome)
    let outer = ScoreTree(checklist.root, outcomes)
    for group in GroupResult(checklist.root, outer, share: 1).flattened { group.weigh(&findings) }
    let joint = JointOutcomes(findings, answers)
    let rescoring = Rescoring(
      checklist, outcomes, scored: outer, alternatives: joint.alternatives)
    total = GroupResult(checklist.root, rescoring.tree, share: 1)
    isExact = joint.isExact
    self.findings = findings
    mandateScore = rescoring.score { findings[$0].mandate.holder == .municipal }
      .map(checklist.scoring.bounded)
    mandateWithheld = mandateScore.flatMap { checklist.scoring.withheld($0) }
    advice = Advice.list(findings, rescoring, facts, practices, city: profile.city.id)
    gaps = Gap.list(findings, rescoring, advice)
    self.facts = facts
    self.rescoring = rescoring
    withoutWaivers = checklist.withoutWaivers.flatMap { checklist in
      Assessment(of: profile, against: checklist).total
    }
  }

  /// What is not known, by how much knowing it would narrow the total.
  ///
  /// Each possible answer is scored: ask once, and only where it is shown.
  public func openQuestions() -> [OpenQuestion] {
    let answers = FactAnswers(vocabulary: checklist.vocabulary, facts: facts)
    return OpenQuestion.list(findings, rescoring, answers)
  }

  /// `nil` when nothing applies.
  public var score: Score? { total.score }

  /// The weight of what is known as a share, in 0...1; 1 when nothing applies.
  public var coverage: Double { total.score?.coverage ?? 1 }

  /// What has changed in the checklist since the version that the profile says it answered; `nil` where
  /// it does not say, or answered today's.
  public var changesSinceAnswered: ChecklistChanges? {
    profile.answeredVersions[checklist.id].flatMap { checklist.changes(since: $0) }
  }

  /// The version that the profile says it answered, where it is newer than the checklist at hand.
  public var newerVersionAnswered: String? {
    guard let answered = profile.answeredVersions[checklist.id],
      let version = ChecklistVersion(answered), let own = ChecklistVersion(checklist.version),
      own < version
    else { return nil }
    return answered
  }

  /// How many criteria are in `state`; those that are waived are not counted.
  public func count(_ state: State) -> Int {
    findings.count { $0.state == state && $0.waiver == nil }
  }

  /// The criteria that are waived.
  public var waived: [Finding] { findings.filter { $0.waiver != nil } }
}

extension GroupResult {
  /// Sets the weights and shares of the group's own criteria.
  fileprivate func weigh(_ findings: inout [Finding]) {
    let applicable = group.criteria.filter { findings[$0.index].isCounted }
    let total = ExactSum.of(applicable.map(group.scoring.weight(of:)))
    for member in group.criteria { findings[member.index].weight = member.weight }
    for member in applicable where total > 0 {
      findings[member.index].share = share * group.scoring.weight(of: member) / total
    }
  }
}
