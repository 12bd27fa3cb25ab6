/// A fact that is a number, and what it scores.
public struct DrawnMeasure: Hashable, Sendable {
  /// What numbers score.
  public enum Curve: Hashable, Sendable {
    case goalposts(worst: Double, best: Double, isClipped: Bool, isLogarithmic: Bool)
    case band(worst: ClosedRange<Double>, best: ClosedRange<Double>)
    case table([Row])
  }

  /// What numbers from here on score.
  public struct Row: Hashable, Sendable {
    /// The least number.
    public var from: Double
    /// In 0...1.
    public var score: Double
  }

  /// The name of the fact.
  public var fact: String
  /// What its numbers score.
  public var curve: Curve

  /// The worst and the best score, as levels.
  public var ends: [Double] {
    guard case .table(let rows) = curve else { return [0, 1] }
    return [rows.map(\.score).min() ?? 0, rows.map(\.score).max() ?? 1]
  }

  /// The numbers at which the score bends or jumps.
  public var knots: [Double] {
    switch curve {
    case .goalposts(let worst, let best, _, _): [worst, best]
    case .band(let worst, let best):
      [worst.lowerBound, best.lowerBound, best.upperBound, worst.upperBound]
    case .table(let rows): rows.map(\.from)
    }
  }

  /// Whether it may score anything, as numbers beyond its goalposts count as well.
  public var isUnclipped: Bool {
    if case .goalposts(_, _, let isClipped, _) = curve { !isClipped } else { false }
  }
}
