/// A named stretch of the score, from its lower bound up to the next band's.
public struct Band: Hashable, Identifiable, Sendable {
  /// The name that results know it by; unique in its list.
  public var id: String
  /// In 0...1, inclusive.
  public var from: Double
  /// What a person reads; the id where the file has no label.
  public var label: LocalizedText
}

/// How a group's score comes from its members.
public struct Scoring: Hashable, Sendable {
  /// The mean that makes one score of the members' scores.
  public var aggregation: Aggregation
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
    aggregation: .arithmetic, minimumCoverage: 0, minimumCriteria: 1, decimals: 0, bands: [])

  /// The best band that a score reaches.
  ///
  /// - Parameter score: in 0...1.
  /// - Returns: `nil` when there are no bands.
  public func band(of score: Double) -> Band? { bands.last { $0.from <= score + 1e-12 } }
}
