/// The scores of a group and of the groups in it.
struct ScoreTree: Hashable, Sendable {
  /// `nil` when nothing in the group applies: neither 0 nor 1.
  var score: Score?
  /// What its members weigh together where they count one by one in the group around it; else 1.
  private(set) var mass: Double
  /// In the order of the group's own groups; empty where it holds criteria.
  var inner: [ScoreTree]

  /// Scores a group and all within it; `outcomes` has one for each of the checklist's criteria, in
  /// their order.
  init(_ group: Group, _ outcomes: [Outcome]) {
    self.init(group, outcomes, inner: group.groups.map { ScoreTree($0, outcomes) })
  }

  private init(_ group: Group, _ outcomes: [Outcome], inner: [ScoreTree]) {
    self.inner = inner
    let parts = group.parts(outcomes, inner)
    score = Score(parts, group.scoring)
    switch group.scoring.aggregation.form.scope {
    case .members: mass = 1
    case .criteria: mass = ExactSum.of(parts.map(\.weight))
    }
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

extension Score {
  /// The score of a group from its parts, or `nil` when there are none.
  init?(_ parts: [Part], _ scoring: Scoring) {
    guard !parts.isEmpty else { return nil }
    let aggregation = scoring.aggregation
    low = parts.bound(aggregation, .low).score
    high = parts.bound(aggregation, .high).score
    let known = parts.compactMap { part -> WeightedScore? in
      scoring.known(part.score).map { WeightedScore(score: $0, weight: part.weight) }
    }
    self.known = known.isEmpty ? nil : aggregation.aggregate(known)
    coverage = Aggregation.coverage.aggregate(
      parts.map { WeightedScore(score: $0.score.coverage, weight: $0.weight) })
    knownCriteria = parts.reduce(0) { $0 + $1.score.knownCriteria }
    mayNotApply = parts.allSatisfy(\.score.mayNotApply)
    if aggregation.form.id == Aggregation.Form.sum.id { points = Points(parts, scoring) }
    self = scoring.bounded(self)
  }
}

extension Aggregation {
  /// The share of the weight that is known is always an arithmetic mean.
  fileprivate static let coverage = Aggregation(.arithmetic)
}
