public import MizanExpression

/// A number that is known of a city, and what it scores.
public struct Measure: Hashable, Sendable {
  /// What is measured: an expression that gives a number.
  public var value: CompiledExpression
  /// What each number scores.
  public var curve: Curve
  /// What the number counts; `nil` where nobody says.
  public var unit: LocalizedText?
  /// The least and the greatest number that make sense; `nil` where any may be given.
  public var range: ClosedRange<Double>?
  /// Whether every number in the range is the value of some city: the value is a fact by itself.
  public var isPlainFact: Bool

  /// The score of a number: in 0...1, unless goalposts are not clipped; `nil` where the number has
  /// none.
  public func score(_ number: Double) -> Double? {
    if let range, !range.contains(number) { return nil }
    return curve.score(number)
  }

  /// What a number that nobody knows may score.
  public var possibleScores: ClosedRange<Double> { curve.scores(over: range) }
}
