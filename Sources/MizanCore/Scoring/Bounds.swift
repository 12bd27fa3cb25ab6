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

  /// Where a score belongs among others that stand with the furthest first: behind those that lie as far out.
  @inline(__always)
  func place(of score: Double, among count: Int, _ known: (Int) -> Double) -> Int {
    var (start, end) = (0, count)
    while start < end {
      let middle = (start + end) / 2
      if isFurther(score, known(middle)) { end = middle } else { start = middle + 1 }
    }
    return start
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
