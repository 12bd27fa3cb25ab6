extension Scorecard {
  /// What to do about the certain gaps, by what it gains for what it costs.
  ///
  /// Each gap is scored again, with all that hangs on it: ask once.
  ///
  /// - Parameter practices: what other cities do; those of the city itself are left out.
  /// - Returns: the largest gain for the effort first.
  func advice(_ practices: [Practice]) -> [Advice] {
    Advice.list(findings, rescoring, facts, practices, city: profile.city.id)
  }

  /// Criteria below their best level, of which `advice` says what can be done.
  func gaps(_ advice: [Advice]) -> [Gap] { Gap.list(findings, rescoring, advice) }

  /// Criteria below their best level: those that are certain first, by what closing them gains.
  ///
  /// Each is scored again: ask once, and only where they are shown.
  public func gaps() -> [Gap] { gaps(advice([])) }

  /// What is not known, by how much knowing it would narrow the total.
  ///
  /// Each possible answer is scored: ask once, and only where it is shown.
  public func openQuestions() -> [OpenQuestion] {
    guard !isHead else { return [] }
    let answers = FactAnswers(vocabulary: checklist.vocabulary, facts: facts)
    return OpenQuestion.list(findings, rescoring, answers)
  }

  /// The total with every criterion counting that a waiver takes out, judged anew; `nil` where none does.
  public var withoutWaivers: GroupResult? {
    isHead ? nil : checklist.withoutWaivers.map { Scorecard(of: profile, against: $0).total }
  }

  /// What has changed in the checklist since the version that the profile says it answered; `nil` where
  /// it does not say, or answered today's.
  public var changesSinceAnswered: ChecklistChanges? {
    profile.answeredVersions[checklist.id].flatMap { checklist.changes(since: $0) }
  }

  /// How many criteria are in `state`; those that are waived are not counted.
  public func count(_ state: State) -> Int {
    findings.count { $0.state == state && $0.waiver == nil }
  }
}
