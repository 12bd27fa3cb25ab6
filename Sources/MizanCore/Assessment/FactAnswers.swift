internal import MizanExpression

/// What would follow if missing facts were known.
struct FactAnswers {
  let vocabulary: FactVocabulary
  /// As they are known today.
  let facts: FactValues

  /// More values of one fact than this are not tried.
  private static let mostTried = 64

  /// For each value that the fact in `slot` may turn out to have, as far as the criteria can tell them
  /// apart: what becomes of each of them.
  ///
  /// Where the values are too many to try, criteria that hang on this fact alone may end at any of
  /// their possible levels; else nothing is promised.
  func outcomes(
    of findings: [Finding], answering slot: Int
  ) -> [[(index: Int, outcome: Outcome)]] {
    let rules = findings.compactMap(\.criterion.rule)
    let domain = FactDomain(
      vocabulary.declarations[slot], slot: slot, in: rules.flatMap(\.expressions))
    guard let values = domain.values, values.count <= FactAnswers.mostTried else {
      return levels(of: findings, hangingOn: slot) ?? [findings.map { ($0.index, $0.outcome) }]
    }
    return values.map { value in
      var facts = facts
      facts[slot] = value
      return findings.map { ($0.index, $0.judged(by: facts).outcome) }
    }
  }
}

extension FactAnswers {
  /// Every combination of possible levels of criteria that hang on one fact alone; `nil` when others are
  /// missing too, or there are too many.
  private func levels(
    of findings: [Finding], hangingOn slot: Int
  ) -> [[(index: Int, outcome: Outcome)]]? {
    var combinations: [[(index: Int, outcome: Outcome)]] = [[]]
    for finding in findings {
      guard finding.missingFacts == [slot], !finding.mayNotApply else { return nil }
      combinations = combinations.flatMap { combination in
        finding.possibleLevels.map { level in
          let score = finding.criterion.levels[level].score
          return combination + [(index: finding.index, outcome: Outcome.known(score))]
        }
      }
      if combinations.count > FactAnswers.mostTried { return nil }
    }
    return combinations
  }
}

extension Finding {
  /// The same criterion with other facts.
  func judged(by facts: FactValues) -> Finding {
    guard isComputed, let rule = criterion.rule else { return self }
    var finding = self
    finding.judge(rule, facts)
    return finding
  }
}
