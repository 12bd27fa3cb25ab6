extension Aggregation {
  /// The weighted arithmetic mean: a weakness can be made up for by a strength.
  ///
  /// Both sums are exact before they are divided, so that the order of the scores changes nothing.
  ///
  /// - SeeAlso: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6.
  static let arithmetic = Aggregation(id: "arithmetic") { scores in
    var sum = ExactSum()
    var weights = ExactSum()
    for item in scores {
      sum.add(item.score * item.weight)
      weights.add(item.weight)
    }
    return min(1, sum.value / weights.value)
  }
}
