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
    if var score, let other = other.score {
      score.low = max(score.low, other.low)
      score.high = min(score.high, other.high)
      tree.score = score
    }
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
    return score
  }
}
