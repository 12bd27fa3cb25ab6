internal import MizanExpression

/// What can become of criteria that hang on the same missing facts: not every combination of their
/// levels, as one fact decides on several of them.
struct JointOutcomes {
  /// Criteria of one cluster, and every combination of their outcomes that some facts lead to.
  private struct Cluster {
    let criteria: [Int]
    /// None of which is held by another, in the order in which they were found.
    let combinations: [[Outcome]]
    let isExact: Bool

    /// `nil` when there are too many combinations of facts to go through.
    init?(_ members: [Finding], sharing slots: [Int], _ answers: FactAnswers) {
      criteria = members.map(\.index)
      let rules = members.compactMap(\.criterion.rule)
      let expressions = rules.flatMap(\.expressions)
      // Under each combination of the shared facts each rule goes through its own.
      let cost = rules.reduce(1) { $0 + $1.costOfAll(besides: slots, answers.facts) }
      guard
        let completions = Completions(
          of: slots, answers.vocabulary, in: expressions,
          most: min(FactDomain.most, JointOutcomes.mostSteps / cost))
      else { return nil }
      var (seen, found): (Set<[Outcome]>, [[Outcome]]) = ([], [])
      var isExact = true
      completions.forEach(answers.facts) { facts in
        let outcomes = members.map { member in
          let member = member.judged(by: facts)
          if !member.isExact || member.failure != nil { isExact = false }
          return member.outcome
        }
        if seen.insert(outcomes).inserted { found.append(outcomes) }
      }
      guard found.count <= JointOutcomes.most else { return nil }
      combinations = found.filter { one in !found.contains { $0 != one && $0.holds(one) } }
      self.isExact = isExact
    }
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

  /// Steps that all combinations of one cluster may take together.
  private static let mostSteps = 1_000_000

  init(_ findings: [Finding], _ answers: FactAnswers) {
    var isExact = findings.allSatisfy(\.isExact)
    var clusters: [Cluster] = []
    for (criteria, slots) in JointOutcomes.shared(findings, answers) {
      let members = criteria.map { findings[$0] }
      guard let cluster = Cluster(members, sharing: slots, answers) else {
        isExact = false
        continue
      }
      if !cluster.isExact { isExact = false }
      clusters.append(cluster)
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

  /// Open criteria that read the same unknown facts, directly or through each other, with those facts.
  private static func shared(
    _ findings: [Finding], _ answers: FactAnswers
  ) -> [(criteria: [Int], slots: [Int])] {
    var unknown: [Int: Set<Int>] = [:]
    var clusters: [(criteria: [Int], slots: Set<Int>)] = []
    // What weighs nothing in its own group enters no score; what weighs nothing further out still enters those within.
    for finding in findings
    where finding.state == .unknown && finding.isCounted && finding.weight > 0 {
      guard finding.isComputed, let rule = finding.criterion.rule else { continue }
      let own = Set(rule.unknownFacts(answers.facts))
      unknown[finding.index] = own
      var merged = (criteria: [finding.index], slots: own)
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
        cluster.criteria.count { unknown[$0]?.contains(slot) ?? false } > 1
      }
      return (cluster.criteria.sorted(), shared.sorted())
    }
  }
}

extension Rule {
  /// The steps of going through the unknown facts that are not shared.
  fileprivate func costOfAll(besides shared: [Int], _ facts: FactValues) -> Int {
    let own = unknownFacts(facts).filter { !shared.contains($0) }
    let completions = Completions(of: own, vocabulary, in: expressions)
    return max(1, cost(facts)) * (completions?.count ?? 1)
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
