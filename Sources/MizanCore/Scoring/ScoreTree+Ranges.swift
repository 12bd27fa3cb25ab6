extension ScoreTree {
  /// The ranges that hold both trees'.
  func spanning(_ other: ScoreTree) -> ScoreTree {
    var tree = self
    tree.score = score?.spanning(other.score) ?? other.score
    tree.inner = zip(inner, other.inner).map { $0.spanning($1) }
    return tree
  }

  /// This tree with the ranges of another, where those are narrower; what is known stays.
  func within(_ other: ScoreTree) -> ScoreTree {
    var tree = self
    if let score, let other = other.score { tree.score = score.within(other) }
    tree.inner = zip(inner, other.inner).map { $0.within($1) }
    return tree
  }
}

extension Score {
  /// The range that holds both scores'; the rest stays.
  func spanning(_ other: Score?) -> Score {
    guard let other else { return self }
    var score = self
    score.low = min(low, other.low)
    score.high = max(high, other.high)
    if let points, let others = other.points { score.points = points.spanning(others) }
    return score
  }

  /// The range that both scores hold; the rest stays.
  func within(_ other: Score) -> Score {
    var score = self
    score.low = max(low, other.low)
    score.high = min(high, other.high)
    if let points, let others = other.points { score.points = points.within(others) }
    return score
  }
}
