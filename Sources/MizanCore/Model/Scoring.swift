/// A named stretch of the score, from its lower bound up to the next band's.
public struct Band: Hashable, Identifiable, Sendable {
  /// The name that results know it by; unique in its list.
  public var id: String
  /// In 0...1, inclusive.
  public var from: Double
  /// What a person reads; the id where the file has no label.
  public var label: LocalizedText
}

/// What the score of a group is where some of its criteria are unknown.
///
/// The range holds whatever the unknown turn out to be, under each of them.
public enum UnknownPolicy: String, CaseIterable, Hashable, Sendable {
  /// The range itself.
  case interval
  /// The score over what is known, as if the rest did not apply.
  case exclude
  /// The score with what is unknown at the least it can be: 0, where the worst level scores 0.
  case zero
}

/// How a group's score comes from its members.
public struct Scoring: Hashable, Sendable {
  /// What makes one score of the members' scores.
  public var aggregation: Aggregation
  /// What people read as the score where some of it is unknown.
  public var unknown: UnknownPolicy
  /// In 0...1: with less of the weight known, the group's score is withheld.
  public var minimumCoverage: Double
  /// With fewer known criteria, the group's score is withheld.
  public var minimumCriteria: Int
  /// Decimals that people read; 0 rounds a range outwards to whole numbers.
  public var decimals: Int
  /// From worst to best; the first starts at 0.
  ///
  /// Empty when the checklist names none.
  public var bands: [Band]

  /// What holds where a checklist says nothing.
  public static let standard = Scoring(
    aggregation: Aggregation(.arithmetic), unknown: .interval, minimumCoverage: 0,
    minimumCriteria: 1, decimals: 0, bands: [])

  /// The best band that a score reaches; the lowest where it lies below 0, as one of a measure that is
  /// not clipped may.
  ///
  /// - Parameter score: in 0...1, as a rule.
  /// - Returns: `nil` when there are no bands.
  public func band(of score: Double) -> Band? {
    bands.last { $0.from <= score + 1e-12 } ?? bands.first
  }
}

/// What a checklist, a group or a tailoring sets of a scoring; the rest is that of the group around.
public struct ScoringChanges: Hashable, Sendable {
  /// The kind of aggregation with its settings; `nil` where it is that of the group around.
  public var aggregation: Aggregation?
  /// What people read as the score where some of it is unknown.
  public var unknown: UnknownPolicy?
  /// In 0...1.
  public var minimumCoverage: Double?
  /// Not negative.
  public var minimumCriteria: Int?
  /// In 0...6.
  public var decimals: Int?
  /// From worst to best.
  public var bands: [Band]?

  /// Nothing set.
  public init() {}

  /// The scoring with these changes.
  func applied(to scoring: Scoring) -> Scoring {
    Scoring(
      aggregation: aggregation ?? scoring.aggregation, unknown: unknown ?? scoring.unknown,
      minimumCoverage: minimumCoverage ?? scoring.minimumCoverage,
      minimumCriteria: minimumCriteria ?? scoring.minimumCriteria,
      decimals: decimals ?? scoring.decimals, bands: bands ?? scoring.bands)
  }
}
