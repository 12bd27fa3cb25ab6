/// Points that were given, of the most that could be.
public struct Points: Hashable, Sendable {
  /// No way the unknown answers may turn out gives fewer.
  public var low: Double
  /// No way the unknown answers may turn out gives more.
  public var high: Double
  /// Those of what is known, with the least that the unknown can give where it counts as that.
  public var known: Double
  /// The points of a city that meets everything that applies, or may apply.
  public var maximum: Double
}

extension Points {
  init(_ parts: [Part], _ scoring: Scoring) {
    // What may not apply gives nothing then, neither points nor minus points.
    low = ExactSum.of(
      parts.map { $0.weight * ($0.score.mayNotApply ? min(0, $0.score.low) : $0.score.low) })
    high = ExactSum.of(
      parts.map { $0.weight * ($0.score.mayNotApply ? max(0, $0.score.high) : $0.score.high) })
    known = ExactSum.of(parts.map { $0.weight * (scoring.known($0.score) ?? 0) })
    maximum = ExactSum.of(parts.map(\.weight))
  }

  /// The points that both hold.
  func spanning(_ other: Points) -> Points {
    var points = self
    points.low = min(low, other.low)
    points.high = max(high, other.high)
    points.maximum = max(maximum, other.maximum)
    return points
  }

  /// These, where the others do not hold narrower ones.
  func within(_ other: Points) -> Points {
    var points = self
    points.low = max(low, other.low)
    points.high = min(high, other.high)
    return points
  }
}
