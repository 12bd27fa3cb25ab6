/// The scores of a group and of the groups in it.
struct ScoreTree: Hashable, Sendable {
  /// `nil` when nothing in the group applies: neither 0 nor 1.
  var score: Score?
  /// In the order of the group's own groups; empty where it holds criteria.
  var inner: [ScoreTree]

  /// - Parameter outcomes: one for each of the checklist's criteria, in their order.
  init(_ group: Group, _ outcomes: [Outcome]) {
    switch group.members {
    case .criteria(let members):
      inner = []
      let parts = members.compactMap { Part(outcomes[$0.index], weight: $0.weight) }
      score = Score(parts, group.scoring.aggregation)
    case .groups(let groups):
      inner = groups.map { ScoreTree($0, outcomes) }
      let parts = zip(groups, inner).compactMap { group, tree in
        tree.score.map { Part(score: $0, weight: group.weight) }
      }
      score = Score(parts, group.scoring.aggregation)
    }
  }
}

/// One member of a group as it enters the group's score.
struct Part {
  var score: Score
  var weight: Double
}

extension Part {
  /// `nil` for what does not apply: it leaves the denominator.
  fileprivate init?(_ outcome: Outcome, weight: Double) {
    switch outcome {
    case .notApplicable: return nil
    case .known(let score):
      self.score = Score(
        low: score, high: score, known: score, coverage: 1, knownCriteria: 1, mayNotApply: false)
    case .open(let range):
      score = Score(
        low: range.lowerBound, high: range.upperBound, known: nil, coverage: 0, knownCriteria: 0,
        mayNotApply: true)
    }
    self.weight = weight
  }
}

extension Score {
  /// The score of a group from its members, or `nil` when none of them has any weight.
  fileprivate init?(_ parts: [Part], _ aggregation: Aggregation) {
    let parts = parts.filter { $0.weight > 0 }
    guard !parts.isEmpty else { return nil }
    low = parts.lowest(aggregation)
    high = parts.highest(aggregation)
    let known = parts.compactMap { part in
      part.score.known.map { WeightedScore(score: $0, weight: part.weight) }
    }
    self.known = known.isEmpty ? nil : aggregation.mean(known)
    coverage = Aggregation.arithmetic.mean(
      parts.map { WeightedScore(score: $0.score.coverage, weight: $0.weight) })
    knownCriteria = parts.reduce(0) { $0 + $1.score.knownCriteria }
    mayNotApply = parts.allSatisfy(\.score.mayNotApply)
  }
}
