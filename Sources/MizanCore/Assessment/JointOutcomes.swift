internal import MizanExpression

/// What can become of criteria that hang on the same missing facts: not every combination of their
/// levels, as one fact decides on several of them.
struct JointOutcomes {
  /// Criteria of one cluster, and every combination of their outcomes that some facts lead to.
  private struct Cluster {
    var criteria: [Int]
    var combinations: [[Outcome]]
  }

  /// What may become of all criteria together: one list of outcomes for each combination, in the
  /// checklist's order.
  ///
  /// A single list where no missing fact is shared.
  let alternatives: [[Outcome]]
  /// Whether every combination here is what some completion of the missing facts leads to, and none is
  /// left out.
  let isExact: Bool

  /// More combinations than this are not gone through: each criterion then keeps its own range.
  private static let most = 256

  init(_ findings: [Finding], _ answers: FactAnswers) {
    var isExact = findings.allSatisfy(\.isExact)
    var clusters: [Cluster] = []
    for (criteria, slots) in JointOutcomes.shared(findings) {
      let members = criteria.map { findings[$0] }
      let expressions = members.compactMap(\.criterion.rule).flatMap(\.expressions)
      guard let completions = Completions(of: slots, answers.vocabulary, in: expressions) else {
        isExact = false
        continue
      }
      var combinations: Set<[Outcome]> = []
      completions.forEach(answers.facts) { facts in
        combinations.insert(
          members.map { member in
            let member = member.judged(by: facts)
            if !member.isExact { isExact = false }
            return member.outcome
          })
      }
      let widest = combinations.filter { one in
        !combinations.contains { $0 != one && $0.holds(one) }
      }
      clusters.append(Cluster(criteria: criteria, combinations: Array(widest)))
    }
    let count = clusters.reduce(1) { min($0 * $1.combinations.count, JointOutcomes.most + 1) }
    if count > JointOutcomes.most {
      clusters = []
      isExact = false
    }
    alternatives = clusters.reduce([findings.map(\.outcome)]) { lists, cluster in
      lists.flatMap { list in
        cluster.combinations.map { combination in
          var list = list
          for (index, outcome) in zip(cluster.criteria, combination) { list[index] = outcome }
          return list
        }
      }
    }
    self.isExact = isExact
  }

  /// Open criteria that share missing facts, directly or through each other, with those facts.
  private static func shared(_ findings: [Finding]) -> [(criteria: [Int], slots: [Int])] {
    var clusters: [(criteria: [Int], slots: Set<Int>)] = []
    for finding in findings where !finding.missingFacts.isEmpty && finding.share > 0 {
      var merged = (criteria: [finding.index], slots: Set(finding.missingFacts))
      clusters.removeAll { cluster in
        guard !cluster.slots.isDisjoint(with: merged.slots) else { return false }
        merged.criteria = cluster.criteria + merged.criteria
        merged.slots.formUnion(cluster.slots)
        return true
      }
      clusters.append(merged)
    }
    return clusters.filter { $0.criteria.count > 1 }.map { cluster in
      let shared = cluster.slots.filter { slot in
        cluster.criteria.count { findings[$0].missingFacts.contains(slot) } > 1
      }
      return (cluster.criteria.sorted(), shared.sorted())
    }
  }
}

extension [Outcome] {
  /// Whether every way in which `other` may turn out is a way of this, criterion by criterion.
  fileprivate func holds(_ other: [Outcome]) -> Bool {
    zip(self, other).allSatisfy { $0.holds($1) }
  }
}

extension Outcome {
  fileprivate func holds(_ other: Outcome) -> Bool {
    if self == other { return true }
    guard case .open(let range, let mayNotApply) = self else { return false }
    switch other {
    case .notApplicable: return mayNotApply
    case .known(let score): return range.contains(score)
    case .open(let inner, let innerMayNot):
      return range.lowerBound <= inner.lowerBound && inner.upperBound <= range.upperBound
        && (mayNotApply || !innerMayNot)
    }
  }
}
