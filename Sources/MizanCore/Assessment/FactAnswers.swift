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
  /// Where the values are too many to try, a criterion that hangs on this fact alone may end at any of
  /// its possible levels; else nothing is promised.
  func outcomes(
    of findings: [Finding], answering slot: Int
  ) -> [[(index: Int, outcome: Outcome)]] {
    let rules = findings.compactMap(\.criterion.rule)
    let domain = FactDomain(
      vocabulary.declarations[slot], slot: slot, in: rules.flatMap(\.expressions))
    guard let values = domain.values, values.count <= FactAnswers.mostTried else {
      guard findings.count == 1, findings[0].missingFacts == [slot] else {
        return [findings.map { ($0.index, $0.outcome) }]
      }
      let levels = findings[0].criterion.levels
      return findings[0].possibleLevels.map { level in
        [(index: findings[0].index, outcome: Outcome.known(levels[level].score))]
      }
    }
    return values.map { value in
      var facts = facts
      facts[slot] = value
      return findings.map { ($0.index, $0.judged(by: facts).outcome) }
    }
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
