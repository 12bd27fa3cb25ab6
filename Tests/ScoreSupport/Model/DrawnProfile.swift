/// A profile as a value.
public struct DrawnProfile: Hashable, Sendable {
  /// An answer by hand.
  public enum Answer: Hashable, Sendable {
    /// By index, worst first.
    case level(Int)
    /// Rules, means and practice.
    case parts([Part])
    case notApplicable
    case unknown
  }

  /// What is said of one of three parts.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    case yes, partly, no, unknown
  }

  /// Who answers for whom: the city's id.
  public var city: String
  /// By criterion; what is missing is unknown.
  public var answers: [String: Answer]
  /// By name; what is missing is unknown.
  public var facts: [String: DrawnValue]
  /// By group or criterion.
  public var mandates: [String: DrawnMandate]
}

/// A checklist with profiles of several cities.
public struct ScoreCase: Hashable, Sendable {
  /// What the cities are judged by.
  public var checklist: DrawnChecklist
  /// Never empty.
  public var profiles: [DrawnProfile]

  /// The same with every group changed, the inner ones first.
  public func mapGroups(_ change: (DrawnGroup) -> DrawnGroup) -> ScoreCase {
    var changed = self
    changed.checklist = checklist.mapGroups(change)
    return changed
  }

  /// The same with every criterion changed.
  public func mapCriteria(_ change: (DrawnCriterion) -> DrawnCriterion) -> ScoreCase {
    var changed = self
    changed.checklist = checklist.mapCriteria(change)
    return changed
  }
}
