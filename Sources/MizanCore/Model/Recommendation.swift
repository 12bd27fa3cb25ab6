/// What it takes to carry out a recommendation.
public enum Effort: String, CaseIterable, Hashable, Sendable {
  case low, medium, high

  /// The cost in a plan: 1, 3 or 9 points.
  public var points: Double {
    switch self {
    case .low: 1
    case .medium: 3
    case .high: 9
    }
  }
}

/// How long a recommendation takes to show.
public enum Horizon: String, CaseIterable, Hashable, Sendable {
  case short, medium, long
}

/// An action that would raise a criterion.
public struct Recommendation: Hashable, Identifiable, Sendable {
  /// Unique within its criterion.
  public var id: String
  /// What to do, in a sentence or two that a memo can take over.
  public var text: LocalizedText
  /// What it costs: advice is ordered by the gain for the effort.
  public var effort: Effort
  /// How soon it can be expected to show.
  public var horizon: Horizon
  /// Only for cities with this mandate over the criterion; `nil` for every city.
  public var mandate: Mandate?
  /// Recommendations to carry out before, each as `criterion/recommendation`.
  public var requires: [String]
  /// The index of the level that the action leads to.
  public var raisesTo: Int
  /// The facts that the action makes true, by path; empty where the file names the level itself.
  public var sets: [String: FactValue]
}
