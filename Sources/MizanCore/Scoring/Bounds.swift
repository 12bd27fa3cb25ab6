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
  /// An aggregate rises with each score, so every part counts with its own end. A part that may yet turn
  /// out not applicable counts only if it moves the aggregate outwards: such parts are taken in, the
  /// furthest first, as long as they lie beyond the aggregate so far.
  ///
  /// - Returns: the aggregate, and the indices of the parts that are left out for it.
  func bound(_ aggregation: Aggregation, _ end: End) -> (score: Double, leftOut: [Int]) {
    var total = RunningAggregate(aggregation)
    var value: Double?
    for part in self where !part.score.mayNotApply {
      total.add(aggregation.transform(end.score(of: part.score)), weight: part.weight)
    }
    if !allSatisfy(\.score.mayNotApply) { value = total.value }
    let optional = indices.filter { self[$0].score.mayNotApply }
      .map { (index: $0, score: aggregation.transform(end.score(of: self[$0].score))) }
      .sorted { end.isFurther($0.score, $1.score) }
    for (position, item) in optional.enumerated() {
      if let value, !end.isFurther(item.score, value) {
        let leftOut = optional[position...].map(\.index)
        return (aggregation.inverse(value), leftOut)
      }
      total.add(item.score, weight: self[item.index].weight)
      value = total.value
    }
    return (value.map(aggregation.inverse) ?? 0, [])
  }
}
