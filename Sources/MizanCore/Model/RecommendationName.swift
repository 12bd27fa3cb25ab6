/// A recommendation as prerequisites and costs name it: `criterion/recommendation`.
public struct RecommendationName: Hashable, Sendable {
  /// The id of the criterion.
  public var criterion: String
  /// The id within the criterion.
  public var recommendation: String

  /// `nil` where the text has no slash.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    (criterion, recommendation) = (parts[0], parts[1])
  }
}
