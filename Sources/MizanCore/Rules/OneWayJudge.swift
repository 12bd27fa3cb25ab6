internal import MizanExpression

/// Judges criteria where nothing but the ends of ranges is asked for: as long as only facts are missing that serve all
/// criteria best with one value, the values of none have to be gone through.
struct OneWayJudge: Sendable {
  private let oneWay: OneWayFacts

  /// `nil` for a checklist that is tailored: what it leaves out and waives is judged in full.
  init?(_ checklist: Checklist) {
    guard checklist.tailoring == nil else { return nil }
    oneWay = OneWayFacts(checklist)
  }

  /// What a rule makes of some facts, of which the ends of the range are sure; `nil` where only all criteria together
  /// can tell.
  func verdict(
    of rule: Rule, at index: Int, _ facts: FactValues
  ) -> (verdict: Verdict, isExact: Bool)? {
    let verdict = rule.judge(facts)
    guard verdict.failure == nil else { return nil }
    guard verdict.isOpen else { return (verdict, true) }
    func lacks(_ slots: [Int]) -> Bool { slots.contains(where: facts.isUnknown) }
    if lacks(oneWay.shared[index]) { return nil }
    guard lacks(oneWay.own[index]) else { return (verdict, true) }
    let exact = rule.judgeExactly(facts)
    let isSure =
      exact.verdict.failure == nil
      && (exact.isExact || exact.verdict.isUnmeasured || !oneWay.isShared[index])
    return isSure ? (exact.verdict, exact.isExact) : nil
  }
}
