/// How the score of one group comes about, so that it can be redone with a pocket calculator.
public struct Working: Hashable, Sendable {
  /// Which of the numbers that a group has.
  public enum Reading: String, CaseIterable, Hashable, Sendable {
    /// The number itself, where nothing is unknown.
    case certain
    /// The score as the checklist counts what is unknown.
    case known
    /// The low end of the total.
    case low
    /// The high end of the total.
    case high
  }

  /// What enters the score.
  public struct Line: Hashable, Sendable {
    /// The id of a criterion or group.
    public var id: String
    /// What it scores, as it counts: no less than the floor where there is one.
    public var score: Double
    /// Its weight here; not negative.
    public var weight: Double
    /// Its weight times what the aggregation makes of its score; `nil` where it is left out, as it may
    /// not apply or is not known, and −∞ where the aggregation has no value for its score.
    public var term: Double?
  }

  /// The group, with its aggregation.
  public var group: Group
  /// Which number this is.
  public var reading: Reading
  /// In the checklist's order.
  public var lines: [Line]
  /// The sum of the terms.
  public var sum: Double
  /// The sum of the weights of what counts.
  public var weights: Double
  /// The score that follows.
  public var score: Double
  /// The end of the range that is shown in its place, as it lies outside; `nil` where it is shown itself.
  public var shown: Double?

  /// Whether a member scores 0, or may, where the aggregation then comes to 0 whatever the others score.
  public var isZeroed: Bool { lines.contains { $0.term == -.infinity } }
}

extension Assessment {
  /// The readings that its total has: one where it is certain.
  public var readings: [Working.Reading] {
    guard let score else { return [] }
    if score.width < 1e-12 { return [.certain] }
    return (checklist.scoring.unknown == .interval || score.known == nil ? [] : [.known])
      + [.low, .high]
  }

  /// The workings of the groups on the way to the total, the innermost first.
  ///
  /// Each is the group's part in that number of the total: where facts are shared, a group by itself may
  /// reach further.
  ///
  /// - Parameters:
  ///   - reading: one of `readings`.
  ///   - id: of a criterion or group of the checklist, or the checklist itself.
  /// - Returns: empty where nothing in a group applies, or nothing is called so.
  public func workings(_ reading: Working.Reading, from id: String) -> [Working] {
    let (outcomes, tree) = rescoring.extreme(reading == .high ? .high : .low)
    func walk(_ group: Group, _ tree: ScoreTree) -> [Working]? {
      let own = working(group, tree, outcomes, reading).map { [$0] } ?? []
      let holds = group.criteria.contains { checklist.criteria[$0.index].id == id }
      if group.id == id || holds { return own }
      for (inner, tree) in zip(group.groups, tree.inner) {
        if let path = walk(inner, tree) { return path + own }
      }
      return nil
    }
    return walk(checklist.root, tree) ?? []
  }

  private func working(
    _ group: Group, _ tree: ScoreTree, _ outcomes: [Outcome], _ reading: Working.Reading
  ) -> Working? {
    var working = Working(group, tree, outcomes, reading, checklist)
    if reading == .known, let own = working?.score,
      let known = total.flattened.first(where: { $0.group == group })?.score?.known,
      abs(own - known) > 1e-12
    {
      working?.shown = known
    }
    return working
  }
}

extension Working {
  fileprivate init?(
    _ group: Group, _ tree: ScoreTree, _ outcomes: [Outcome], _ reading: Reading,
    _ checklist: Checklist
  ) {
    let parts = group.parts(outcomes, tree.inner)
    guard !parts.isEmpty else { return nil }
    let aggregation = group.scoring.aggregation
    let end: End = reading == .high ? .high : .low
    let leftOut = Set(parts.bound(aggregation, end).leftOut)
    self.group = group
    self.reading = reading
    lines = parts.enumerated().map { index, part in
      let score: Double? =
        if reading == .known {
          group.scoring.known(part.score)
        } else {
          leftOut.contains(index) ? nil : end.score(of: part.score)
        }
      let counted = max(
        score ?? end.score(of: part.score), aggregation.settings.floor ?? -.infinity)
      return Line(
        id: part.member.id(checklist), score: counted, weight: part.weight,
        term: score.map { aggregation.term($0, weight: part.weight) })
    }
    let counted = lines.filter { $0.term != nil }
    guard !counted.isEmpty else { return nil }
    sum = ExactSum.of(counted.compactMap(\.term).filter(\.isFinite))
    weights = ExactSum.of(counted.map(\.weight))
    score = aggregation.aggregate(
      counted.map { WeightedScore(score: $0.score, weight: $0.weight) })
  }
}

extension Aggregation {
  /// What a score of a weight is worked with; −∞ where the aggregation is not defined for it.
  fileprivate func term(_ score: Double, weight: Double) -> Double {
    isDefined(at: score) ? form.term.shown(transform(score)) * weight : -.infinity
  }
}

extension Part.Member {
  fileprivate func id(_ checklist: Checklist) -> String {
    switch self {
    case .criterion(let index): checklist.criteria[index].id
    case .group(let id): id
    }
  }
}
