/// The scores of a group and of the groups in it.
struct ScoreTree: Hashable, Sendable {
  /// `nil` when nothing in the group applies: neither 0 nor 1.
  var score: Score?
  /// In the order of the group's own groups; empty where it holds criteria.
  var inner: [ScoreTree]

  /// Scores a group and all within it; `outcomes` has one for each of the checklist's criteria, in
  /// their order.
  init(_ group: Group, _ outcomes: [Outcome]) {
    self.init(group, outcomes, inner: group.groups.map { ScoreTree($0, outcomes) })
  }

  private init(_ group: Group, _ outcomes: [Outcome], inner: [ScoreTree]) {
    self.inner = inner
    let parts =
      switch group.members {
      case .criteria(let members):
        members.compactMap { Part(outcomes[$0.index], weight: $0.weight) }
      case .groups(let groups):
        zip(groups, inner).compactMap { group, tree in
          tree.score.map { Part(score: $0, weight: group.weight) }
        }
      }
    score = Score(parts, group.scoring.aggregation)
  }

  /// The tree with another outcome of the criterion at `index`: only the groups around it are
  /// scored again.
  ///
  /// `group` is the tree's own; `nil` when the criterion is not in it.
  func rescored(_ group: Group, at index: Int, _ outcomes: [Outcome]) -> ScoreTree? {
    switch group.members {
    case .criteria(let members):
      return members.contains { $0.index == index }
        ? ScoreTree(group, outcomes, inner: []) : nil
    case .groups(let groups):
      for (position, tree) in inner.enumerated() {
        guard let changed = tree.rescored(groups[position], at: index, outcomes) else { continue }
        var inner = inner
        inner[position] = changed
        return ScoreTree(group, outcomes, inner: inner)
      }
      return nil
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
    case .open(let range, let mayNotApply):
      score = Score(
        low: range.lowerBound, high: range.upperBound, known: nil, coverage: 0, knownCriteria: 0,
        mayNotApply: mayNotApply)
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
