/// What a group comes to in one way in which everything may turn out.
public struct ReferenceScore: Hashable, Sendable {
  /// 0 where there is no such mean, which is what it comes near to.
  public var score: Double
  /// Whether there is no such mean.
  public var isUndefined: Bool
}

extension ReferenceGroup {
  /// The scores of the group and of those in it by id, where every criterion has a score or does not apply.
  func score(_ world: [Double?], into scores: inout [String: ReferenceScore]) {
    for group in groups { group.score(world, into: &scores) }
    let members = members(world, scores)
    guard !members.isEmpty else { return }
    let score = aggregate.score(members)
    scores[id] = ReferenceScore(score: score ?? 0, isUndefined: score == nil)
  }

  /// What applies of its members.
  private func members(
    _ world: [Double?], _ scores: [String: ReferenceScore]
  ) -> [(score: Double, weight: Double)] {
    parts.compactMap { part in
      let score: Double? =
        switch part.member {
        case .criterion(let index): world[index]
        case .group(let group): scores[group.id]?.score
        }
      return score.map { ($0, part.weight) }
    }
  }

  /// The points of a sum: what its members give, each of no more than its weight.
  func points(_ world: [Double?], _ scores: [String: ReferenceScore]) -> Double {
    members(world, scores).map { $0.score * $0.weight }.reduce(0, +)
  }
}
