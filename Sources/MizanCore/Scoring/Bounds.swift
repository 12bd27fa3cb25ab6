/// One end of the range of a group's score.
enum End: Sendable {
  case low, high

  /// A score at this end.
  func score(of score: Score) -> Double {
    switch self {
    case .low: score.low
    case .high: score.high
    }
  }

  /// Whether one transformed score lies further out than another.
  func isFurther(_ a: Double, _ b: Double) -> Bool {
    switch self {
    case .low: a < b
    case .high: a > b
    }
  }
}

extension [Part] {
  /// The least or the greatest aggregate that the parts can have, whatever the unknown ones turn out to
  /// be.
  ///
  /// - Returns: the aggregate, and the indices of the parts that are left out for it, as they may turn out not
  ///   applicable.
  func bound(_ aggregation: Aggregation, _ end: End) -> (score: Double, leftOut: [Int]) {
    var total = OuterAggregate(aggregation)
    for (index, part) in enumerated() {
      total.add(
        end.score(of: part.score), weight: part.weight, name: index,
        mayNotApply: part.score.mayNotApply, end)
    }
    return (total.bound(end), total.leftOut)
  }
}
