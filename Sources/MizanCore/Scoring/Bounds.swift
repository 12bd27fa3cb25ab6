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
    func item(_ part: Part) -> WeightedScore {
      WeightedScore(score: part.score[keyPath: end], weight: part.weight)
    }
    let required = filter { !$0.score.mayNotApply }
    let optional = filter(\.score.mayNotApply).map(item)
      .sorted { before($0.score, $1.score) }
    var mean = RunningMean(aggregation)
    for part in required { mean.add(item(part)) }
    var value = required.isEmpty ? nil : mean.value
    for item in optional {
      if let value, !before(item.score, value) { break }
      mean.add(item)
      value = mean.value
    }
    return value ?? 0
  }
}
