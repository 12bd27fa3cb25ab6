/// A checklist as a value: what a test draws, changes, makes smaller and writes as the files that mizan reads.
///
/// It knows nothing of mizan's own types, so that a second scorer can read it.
public struct DrawnChecklist: Hashable, Sendable {
  /// What profiles may state and conditions test.
  public var facts: [DrawnFact]
  /// That of the whole.
  public var scoring: DrawnScoring
  /// Never empty.
  public var groups: [DrawnGroup]

  /// The name of the whole.
  public static let id = "own"

  /// In the order of the checklist.
  public var criteria: [DrawnCriterion] { groups.flatMap(\.allCriteria) }

  /// The same with every criterion changed.
  public func mapCriteria(_ change: (DrawnCriterion) -> DrawnCriterion) -> DrawnChecklist {
    mapGroups { group in
      var group = group
      if case .criteria(let criteria) = group.members {
        group.members = .criteria(criteria.map(change))
      }
      return group
    }
  }

  /// The same with every group changed, the inner ones first.
  public func mapGroups(_ change: (DrawnGroup) -> DrawnGroup) -> DrawnChecklist {
    var checklist = self
    checklist.groups = groups.map { $0.mapped(change) }
    return checklist
  }

  /// Every group, outermost first.
  public var allGroups: [DrawnGroup] { groups.flatMap(\.flattened) }
}

/// A group of a checklist.
public struct DrawnGroup: Hashable, Sendable {
  /// A group holds groups or criteria, never both.
  public enum Members: Hashable, Sendable {
    case groups([DrawnGroup])
    case criteria([DrawnCriterion])
  }

  /// Unique in the checklist.
  public var id: String
  /// Not negative.
  public var weight: Double
  /// What it sets itself.
  public var scoring: DrawnScoring
  /// Never empty, and not all without weight.
  public var members: Members

  /// The groups directly in it.
  public var groups: [DrawnGroup] { if case .groups(let groups) = members { groups } else { [] } }

  /// The criteria directly in it.
  public var criteria: [DrawnCriterion] {
    if case .criteria(let criteria) = members { criteria } else { [] }
  }

  /// The criteria in it, however deep.
  public var allCriteria: [DrawnCriterion] { criteria + groups.flatMap(\.allCriteria) }

  /// It and the groups in it, outermost first.
  public var flattened: [DrawnGroup] { [self] + groups.flatMap(\.flattened) }

  fileprivate func mapped(_ change: (DrawnGroup) -> DrawnGroup) -> DrawnGroup {
    var group = self
    if case .groups(let groups) = members {
      group.members = .groups(groups.map { $0.mapped(change) })
    }
    return change(group)
  }
}
