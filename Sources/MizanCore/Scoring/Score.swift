/// The score of a group or a checklist under what is known today.
///
/// In 0...1, unless a measure is not clipped.
public struct Score: Hashable, Sendable {
  /// No way the unknown answers may turn out gives less.
  public var low: Double
  /// No way the unknown answers may turn out gives more.
  public var high: Double
  /// The score over what is known, with what is unknown at the least it can be where the checklist says so;
  /// `nil` when nothing is known.
  ///
  /// It lies in the range where people read it beside the range.
  public var known: Double?
  /// The weight of what is known as a share of the weight of all that applies, in 0...1.
  public var coverage: Double
  /// How many criteria are known.
  public var knownCriteria: Int
  /// Whether everything in it may yet turn out not applicable.
  public var mayNotApply: Bool
  /// The score in points; `nil` where it is no sum.
  public var points: Points?

  /// Everything that it may turn out to be.
  public var range: ClosedRange<Double> { low...max(low, high) }

  /// How much the unknown answers leave open; not negative.
  public var width: Double { high - low }
}

/// Why a score is withheld from people: too little is known.
public struct Withheld: Hashable, Sendable {
  /// The weight of what is known as a share, in 0...1.
  public var coverage: Double
  /// The share that the checklist asks for.
  public var minimum: Double
  /// How many of the criteria are known.
  public var knownCriteria: Int
  /// How many the checklist asks for.
  public var minimumCriteria: Int
}

extension Scoring {
  /// What a part counts as in the single number that is made of what is known; `nil` where it is left out.
  func known(_ part: Score) -> Double? { part.known ?? (unknown == .zero ? part.low : nil) }

  /// A score whose single number, where people read one, is the end of the range that is nearest to it:
  /// what lies outside cannot be true.
  func bounded(_ score: Score) -> Score {
    guard unknown != .interval, let known = score.known else { return score }
    var score = score
    score.known = min(max(known, score.range.lowerBound), score.range.upperBound)
    return score
  }

  /// Why `score` is not to be shown, or `nil` when enough is known.
  func withheld(_ score: Score) -> Withheld? {
    // The margin keeps a coverage of exactly the minimum from falling below it by a rounding.
    if score.coverage >= minimumCoverage - 1e-12, score.knownCriteria >= minimumCriteria {
      return nil
    }
    return Withheld(
      coverage: score.coverage, minimum: minimumCoverage, knownCriteria: score.knownCriteria,
      minimumCriteria: minimumCriteria)
  }
}
