extension Finding {
  /// The passages and addresses that it rests on: those of the answer by hand, or of the facts that it
  /// was found from, each once.
  public func evidence(in assessment: Assessment) -> [Evidence] {
    guard isComputed, let rule = criterion.rule else { return answer?.evidence ?? [] }
    var evidence: [Evidence] = []
    for slot in rule.facts {
      let path = rule.vocabulary.declarations[slot].path
      for item in assessment.profile.facts[path]?.evidence ?? [] where !evidence.contains(item) {
        evidence.append(item)
      }
    }
    return evidence
  }
}
