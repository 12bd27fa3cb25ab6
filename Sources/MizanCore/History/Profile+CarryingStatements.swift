extension Profile {
  /// Puts what the profile says of who can act under the ids of today.
  mutating func takeMandates(_ history: ChecklistHistory) -> [Carryover.Statement] {
    Profile.taken(history, into: &mandates, named: { $0 }, where: { _ in true })
  }

  /// Puts what the profile says actions cost under the ids of today, where the criterion that took the
  /// place has an action of that name.
  mutating func takeCosts(
    _ history: ChecklistHistory, _ checklist: Checklist
  ) -> [Carryover.Statement] {
    guard !costs.isEmpty else { return [] }
    let earlier = Set(history.earlierIDs)
    let names = costs.keys.compactMap { key -> String? in
      RecommendationName(key).flatMap { earlier.contains($0.criterion) ? $0.recommendation : nil }
    }
    return Set(names).sorted().flatMap { name in
      let having = checklist.criteria.filter { $0.recommendations.contains { $0.id == name } }
      let ids = Set(having.map(\.id))
      return Profile.taken(
        history, into: &costs, named: { "\($0)/\(name)" }, where: ids.contains)
    }
  }

  /// Carries values by id over to the ids of today; what the profile says of those stands.
  ///
  /// - Parameters:
  ///   - history: which id took the place of which.
  ///   - values: by the names that `named` makes of ids.
  ///   - named: what the value of an id is known by.
  ///   - exists: whether an id of today can have such a value.
  /// - Returns: what became of each, in the order in which the checklist replaces.
  private static func taken<Value: Equatable & Sendable>(
    _ history: ChecklistHistory, into values: inout [String: Value], named: (String) -> String,
    where exists: (String) -> Bool
  ) -> [Carryover.Statement] {
    let given = values
    let inheritances = history.inheritances({ given[named($0)] }) { $0 == $1 ? $0 : nil }
    var taken: [Carryover.Statement] = []
    var seen: Set<String> = []
    let ends = history.ends
    for id in history.replacements.compactMap({ ends[$0.old] }) where seen.insert(id).inserted {
      guard given[named(id)] == nil else { continue }
      switch inheritances[id] {
      case .value(let value, let from):
        let isCarried = exists(id)
        if isCarried { values[named(id)] = value }
        taken.append(
          Carryover.Statement(from: from.map(named), to: named(id), isCarried: isCarried))
      case .differing(let from), .partial(let from):
        taken.append(Carryover.Statement(from: from.map(named), to: named(id), isCarried: false))
      case .nothing, nil: continue
      }
    }
    return taken
  }
}
