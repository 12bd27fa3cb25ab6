extension [Part] {
  /// The least mean that the parts can have, whatever the unknown ones turn out to be.
  ///
  /// A mean is monotone in each score, so every part counts with its low end. A part that may yet
  /// turn out not applicable counts only if it lowers the mean: it is taken in, least first, as
  /// long as it lies below the mean so far.
  func lowest(_ aggregation: Aggregation) -> Double {
    extreme(aggregation, \.low, before: <)
  }

  /// The greatest mean that the parts can have: the mirror image of `lowest`.
  func highest(_ aggregation: Aggregation) -> Double {
    extreme(aggregation, \.high, before: >)
  }

  private func extreme(
    _ aggregation: Aggregation, _ end: KeyPath<Score, Double>, before: (Double, Double) -> Bool
  ) -> Double {
    var taken: [WeightedScore] = []
    var optional: [WeightedScore] = []
    for part in self {
      let item = WeightedScore(score: part.score[keyPath: end], weight: part.weight)
      if part.score.mayNotApply { optional.append(item) } else { taken.append(item) }
    }
    optional.sort { before($0.score, $1.score) }
    var mean = taken.isEmpty ? nil : aggregation.mean(taken)
    for item in optional {
      if let mean, !before(item.score, mean) { break }
      taken.append(item)
      mean = aggregation.mean(taken)
    }
    return mean ?? 0
  }
}
