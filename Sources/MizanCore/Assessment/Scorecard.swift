public import MizanExpression

/// A city's profile scored by a checklist: each criterion judged, and what scores follow from that.
///
/// An `Assessment` adds what to do about it, which takes longer.
public struct Scorecard: Sendable {
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
  /// Whether the ends of the ranges are reached by some completion of what is unknown; when not, they
  /// hold all the same, and the truth may lie in less.
  public let isExact: Bool
  /// What its numbers come from.
  let rescoring: Rescoring
  /// What is known of each fact, in the checklist's slots; nothing at all in a head.
  public let facts: FactValues
  /// Whether the card is without the answers and facts that it follows from: then it has no open questions, and
  /// nothing can be judged anew.
  let isHead: Bool

  /// Judges a city by every criterion of a checklist.
  ///
  /// - Parameters:
  ///   - profile: the answers; a criterion without one is unknown.
  ///   - checklist: one of the rulebook that the profile was read with; answers name its levels by
  ///     index.
  public init(of profile: Profile, against checklist: Checklist) {
    self.init(of: profile, against: checklist) { _, _, _ in nil }
  }

  /// The same as far as scores go, where the ends of each criterion's range tell those of all; `nil` where they do not.
  init?(of profile: Profile, against checklist: Checklist, byEnds judge: OneWayJudge) {
    var isTold = true
    self.init(of: profile, against: checklist, goesThroughAll: false) { index, rule, facts in
      let found = isTold ? judge.verdict(of: rule, at: index, facts) : nil
      if found == nil { isTold = false }
      // Where it is not told, nothing of this card is used.
      return found ?? (rule.judge(facts), false)
    }
    if !isTold { return nil }
  }

  private init(
    of profile: Profile, against checklist: Checklist, goesThroughAll: Bool = true,
    _ judge: (Int, Rule, FactValues) -> (verdict: Verdict, isExact: Bool)?
  ) {
    let (profile, carryover) = profile.carried(to: checklist)
    self.checklist = checklist
    self.profile = profile
    self.carryover = carryover
    let paths = checklist.groupPaths
    let facts = checklist.vocabulary.values(of: profile)
    var findings = checklist.criteria.enumerated().map { index, criterion in
      Finding(
        criterion, at: index, profile, facts, groups: paths[index],
        isLeftOut: checklist.tailoring?.leftOut.contains(index) ?? false
      ) { judge(index, $0, facts) }
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
    let joint = goesThroughAll ? JointOutcomes(findings, answers) : nil
    let rescoring = Rescoring(
      checklist, outcomes, scored: outer, alternatives: joint?.alternatives)
    total = GroupResult(checklist.root, rescoring.tree, share: 1)
    isExact = joint?.isExact ?? false
    self.findings = findings
    self.facts = facts
    self.rescoring = rescoring
    isHead = false
  }

  /// The same without the answers and the facts that it follows from.
  init(headOf card: Scorecard) {
    checklist = card.checklist
    profile = card.profile.head
    carryover = card.carryover
    findings = card.findings.map { finding in
      var finding = finding
      finding.answer = nil
      finding.missingFacts = []
      return finding
    }
    total = card.total
    isExact = card.isExact
    rescoring = card.rescoring
    facts = FactValues(for: Vocabulary())
    isHead = true
  }

  /// `nil` when nothing applies.
  public var score: Score? { total.score }

  /// The weight of what is known as a share, in 0...1; 1 when nothing applies.
  public var coverage: Double { total.score?.coverage ?? 1 }

  /// The score over what the city itself can decide; `nil` when that is nothing.
  public func mandateScore() -> Score? {
    rescoring.score { findings[$0].mandate.holder == .municipal }.map(checklist.scoring.bounded)
  }
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
