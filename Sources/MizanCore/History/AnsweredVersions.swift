/// What the profiles of one city say of the versions that they answered, and what follows for the criteria
/// that all of them were asked.
struct AnsweredVersions {
  /// What has changed since the oldest version; `nil` where that is today's, or no profile says.
  let changes: ChecklistChanges?
  /// Indices of criteria that the oldest version did not ask.
  let added: Set<Int>
  /// Whether every such criterion is known.
  let areAllKnown: Bool

  /// - Parameters:
  ///   - profiles: at least one.
  ///   - checklist: today's.
  ///   - older: the version that was answered first, where it is at hand.
  init(of profiles: [Profile], _ checklist: Checklist, older: Checklist?) {
    if let older {
      // What the file asks counts, whatever today's checklist says of it.
      let asked = checklist.criteria(askedBy: older)
      let new = checklist.criteria.indices.filter { !asked.contains($0) }
      var changes = checklist.changes(since: older.version)
      changes?.added = new
      (self.changes, added, areAllKnown) = (changes, Set(new), true)
      return
    }
    let answered = profiles.map { $0.answeredVersions[checklist.id].flatMap(ChecklistVersion.init) }
    let texts = profiles.compactMap { $0.answeredVersions[checklist.id] }
    let oldest = texts.min { a, b in
      ChecklistVersion(a).flatMap { a in ChecklistVersion(b).map { a < $0 } } ?? false
    }
    changes = oldest.flatMap { checklist.changes(since: $0) }
    added = Set(changes?.added ?? [])
    areAllKnown = !answered.contains(nil) && changes?.changes.isEmpty != true
  }
}

extension Checklist {
  /// The criteria that an older version asked too, under their own ids or under earlier ones.
  fileprivate func criteria(askedBy older: Checklist) -> Set<Int> {
    let ends = history.ends
    let ids = Set(older.criteria.map { ends[$0.id] ?? $0.id })
    return Set(criteria.indices.filter { ids.contains(criteria[$0].id) })
  }
}
