/// What has changed in a checklist since an earlier version of it, as far as it says.
public struct ChecklistChanges: Hashable, Sendable {
  /// A weight that is no more what it was.
  public struct Reweighting: Hashable, Sendable {
    /// Of a criterion or a group of today.
    public var id: String
    /// What people know it by.
    public var title: LocalizedText
    /// Its weight in the earlier version.
    public var before: Double
    /// Its weight today, in the checklist's own file.
    public var now: Double
  }

  /// The earlier version.
  public var since: String
  /// Criteria that the earlier version did not ask, as indices of the checklist's criteria, in its order.
  public var added: [Int]
  /// In the order in which the newest change names them.
  public var reweighted: [Reweighting]
  /// What the versions since then changed, newest first.
  public var changes: [ChecklistHistory.Change]
}

extension Checklist {
  /// What has changed since `version`; `nil` where that is no version, or not an older one.
  public func changes(since version: String) -> ChecklistChanges? {
    guard let since = ChecklistVersion(version), let own = ChecklistVersion(self.version),
      since < own
    else { return nil }
    let changes = history.changes.filter { change in
      ChecklistVersion(change.version).map { $0 > since } ?? false
    }
    let ends = history.ends
    let added = Set(changes.flatMap(\.added).map { ends[$0] ?? $0 })
    return ChecklistChanges(
      since: version, added: criteria.indices.filter { added.contains(criteria[$0].id) },
      reweighted: reweighted(by: changes, ends), changes: changes)
  }

  private func reweighted(
    by changes: [ChecklistHistory.Change], _ ends: [String: String]
  ) -> [ChecklistChanges.Reweighting] {
    let weights = untailored.weights
    var found: [ChecklistChanges.Reweighting] = []
    var positions: [String: Int] = [:]
    for reweighting in changes.flatMap(\.reweighted) {
      let id = ends[reweighting.id] ?? reweighting.id
      guard let (title, now) = weights[id] else { continue }
      // The oldest of several changes tells what the weight was.
      if let position = positions[id] {
        found[position].before = reweighting.before
      } else {
        positions[id] = found.count
        found.append(
          ChecklistChanges.Reweighting(id: id, title: title, before: reweighting.before, now: now))
      }
    }
    return found.filter { $0.before != $0.now }
  }

  /// The title and weight of every criterion and group.
  private var weights: [String: (title: LocalizedText, weight: Double)] {
    var weights: [String: (title: LocalizedText, weight: Double)] = [:]
    func walk(_ group: Group) {
      for member in group.criteria {
        let criterion = criteria[member.index]
        weights[criterion.id] = (criterion.title, member.weight)
      }
      for inner in group.groups {
        weights[inner.id] = (inner.title, inner.weight)
        walk(inner)
      }
    }
    walk(root)
    return weights
  }
}
