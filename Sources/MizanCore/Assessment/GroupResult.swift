/// A group of a checklist, scored for one city.
public struct GroupResult: Hashable, Sendable {
  /// What was scored, with its title and its own scoring; the root stands for the whole checklist.
  public var group: Group
  /// `nil` when nothing in the group applies.
  public var score: Score?
  /// Why the group's score is not to be shown; `nil` when enough is known.
  public var withheld: Withheld?
  /// Its effective weight in the total, in 0...1; 0 when nothing in it applies.
  public var share: Double
  /// The id of the group around it; `nil` for the checklist itself.
  public var parent: String?
  /// How many groups are around it: 0 for the checklist itself.
  public var depth: Int
  /// In the order of the group's own groups.
  public var groups: [GroupResult]
}

extension GroupResult {
  init(_ group: Group, _ tree: ScoreTree, share: Double, parent: GroupResult? = nil) {
    self.group = group
    self.share = share
    self.parent = parent?.group.id
    depth = parent.map { $0.depth + 1 } ?? 0
    groups = []
    score = tree.score.map(group.scoring.bounded)
    withheld = tree.score.flatMap { group.scoring.withheld($0) }
    let inner = zip(group.groups, tree.inner).map { inner, tree in
      let weight = tree.score == nil ? 0 : group.scoring.weight(of: inner, tree)
      return (group: inner, tree: tree, weight: weight)
    }
    let total = ExactSum.of(inner.map(\.weight))
    groups = inner.map { inner in
      let part = total == 0 ? 0 : inner.weight / total
      return GroupResult(inner.group, inner.tree, share: share * part, parent: self)
    }
  }

  /// This result and all within it, outermost first.
  public var flattened: [GroupResult] { [self] + groups.flatMap(\.flattened) }
}
