/// A named stretch of the score, from its lower bound up to the next band's.
public struct Band: Hashable, Identifiable, Sendable {
  public var id: String
  /// In 0...1, inclusive.
  public var from: Double
  public var label: LocalizedText
}

/// How a group's score comes from its members.
public struct Scoring: Hashable, Sendable {
  public var aggregation: Aggregation
  /// In 0...1: with less of the weight known, the group's score is withheld.
  public var minimumCoverage: Double
  /// With fewer known criteria, the group's score is withheld.
  public var minimumCriteria: Int
  /// Decimals that people read; 0 rounds a range outwards to whole numbers.
  public var decimals: Int
  /// From worst to best; the first starts at 0. Empty when the checklist names none.
  public var bands: [Band]

  public static let standard = Scoring(
    aggregation: .arithmetic, minimumCoverage: 0, minimumCriteria: 1, decimals: 0, bands: [])

  /// The band that holds `score`, or `nil` when there are no bands.
  ///
  /// - Parameter score: in 0...1.
  public func band(of score: Double) -> Band? { bands.last { $0.from <= score + 1e-12 } }
}
