internal import MizanCore

extension Workspace {
  /// The frameworks that `names` stand for.
  func frameworks(_ names: [String]) throws(LoadFailure) -> [Framework] {
    let unknown = names.filter { rulebook.framework($0) == nil }
    guard unknown.isEmpty else {
      let known = rulebook.frameworks.map(\.id)
      throw LoadFailure(
        unknown.map {
          Diagnostic(
            .noSuchFramework, values: ["name": $0, "known": known.joined(separator: ", ")],
            suggestions: Suggestion.near($0, in: known))
        })
    }
    return names.compactMap(rulebook.framework)
  }

  /// Judges a profile by a checklist.
  ///
  /// - Throws: when the checklist's aggregation has no value for what the city scores.
  func assessment(
    of profile: Profile, against checklist: Checklist
  ) throws(LoadFailure) -> Assessment {
    let assessment = Assessment(of: profile, against: checklist, practices: practices)
    try requireScores([assessment.scorecard])
    return assessment
  }

  /// Refuses what has no score to show.
  func requireScores(_ cards: [Scorecard]) throws(LoadFailure) {
    try rulebook.requireScores(cards)
  }

  /// The checklists that were named, else those that all profiles speak to; every tailoring must be of
  /// one of them.
  func common(_ names: [String], _ profiles: [Profile]) throws(LoadFailure) -> [Checklist] {
    var checklists = try checklists(names)
    if names.isEmpty {
      let spoken = spoken(by: profiles)
      checklists = rulebook.checklists.filter { checklist in
        spoken.allSatisfy { $0.contains(checklist.id) }
      }
      guard !checklists.isEmpty else { throw noneInCommon(spoken) }
    }
    try requireTailored(checklists)
    return checklists
  }

  /// The ids of the checklists that each profile speaks to.
  private func spoken(by profiles: [Profile]) -> [Set<String>] {
    profiles.map { Set(rulebook.checklists(spokenToBy: $0).map(\.id)) }
  }

  private func noneInCommon(_ spoken: [Set<String>]) -> LoadFailure {
    let known = rulebook.checklists.map(\.id).compactMap { id -> String? in
      let count = spoken.count { $0.contains(id) }
      return count > 0 ? "\(id) (\(count))" : nil
    }
    return LoadFailure([
      Diagnostic(.noCommonChecklist, values: ["known": known.joined(separator: ", ")])
    ])
  }

  /// The same, and where all profiles have none in common, the one that most of them speak to, if that is
  /// more than one; with the cities that say nothing there.
  func mostCommon(
    _ names: [String], _ profiles: [Profile]
  ) throws(LoadFailure) -> (checklists: [Checklist], silent: [Profile]) {
    guard names.isEmpty else { return (try common(names, profiles), []) }
    let spoken = spoken(by: profiles)
    let counts = rulebook.checklists.map { checklist in
      spoken.count { $0.contains(checklist.id) }
    }
    guard let most = counts.max(), 1 < most, most < profiles.count else {
      return (try common(names, profiles), [])
    }
    // A checklist that asks what many happen to touch is not the one that they answer.
    let said = rulebook.checklists.map { checklist in
      profiles.reduce(0) { $0 + rulebook.spoken(to: checklist, by: $1) }
    }
    let checklist = rulebook.checklists[said.firstIndex(of: said.max() ?? 0) ?? 0]
    let silent = zip(profiles, spoken).filter { !$0.1.contains(checklist.id) }.map(\.0)
    return (try common([checklist.id], profiles), silent)
  }
}
