internal import MizanExpression

/// What can become of criteria that hang on the same missing facts: not every combination of their
/// levels, as one fact decides on several of them.
struct JointOutcomes {
  /// Criteria of one cluster, and every combination of their outcomes that some facts lead to.
  private struct Cluster {
    var criteria: [Int]
    var combinations: [[Outcome]]
  }

  private let clusters: [Cluster]
  private let checklist: Checklist
  private let outcomes: [Outcome]
  /// Whether every combination here is what some completion of the missing facts leads to, and none is
  /// left out.
  let isExact: Bool

  /// More combinations than this are not gone through: each criterion then keeps its own range.
  private static let most = 4_096

  init(_ findings: [Finding], _ checklist: Checklist, _ answers: FactAnswers) {
    self.checklist = checklist
    outcomes = findings.map(\.outcome)
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
      clusters.append(Cluster(criteria: criteria, combinations: Array(combinations)))
    }
    let count = clusters.reduce(1) { min($0 * $1.combinations.count, JointOutcomes.most + 1) }
    if count > JointOutcomes.most {
      clusters = []
      isExact = false
    }
    self.clusters = clusters
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

  /// The scores of the checklist, with ranges that hold every combination and no more.
  func narrowed(_ tree: ScoreTree) -> ScoreTree {
    if clusters.isEmpty { return tree }
    var narrowed: ScoreTree?
    let count = clusters.reduce(1) { $0 * $1.combinations.count }
    for number in 0..<count {
      var outcomes = outcomes
      var rest = number
      for cluster in clusters {
        let combination = cluster.combinations[rest % cluster.combinations.count]
        rest /= cluster.combinations.count
        for (index, outcome) in zip(cluster.criteria, combination) { outcomes[index] = outcome }
      }
      let one = ScoreTree(checklist.root, outcomes)
      narrowed = narrowed?.spanning(one) ?? one
    }
    return narrowed.map { tree.within($0) } ?? tree
  }
}

extension ScoreTree {
  /// The ranges that hold both trees'.
  fileprivate func spanning(_ other: ScoreTree) -> ScoreTree {
    var tree = self
    tree.score = score.flatMap { own in
      guard let other = other.score else { return own }
      var score = own
      score.low = min(own.low, other.low)
      score.high = max(own.high, other.high)
      return score
    } ?? other.score
    tree.inner = zip(inner, other.inner).map { $0.spanning($1) }
    return tree
  }

  /// This tree with the ranges of another, where those are narrower; what is known stays.
  fileprivate func within(_ other: ScoreTree) -> ScoreTree {
    var tree = self
    if var score, let other = other.score {
      score.low = max(score.low, other.low)
      score.high = min(score.high, other.high)
      tree.score = score
    }
    tree.inner = zip(inner, other.inner).map { $0.within($1) }
    return tree
  }
}
