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
    let refusals = assessment.refusals(in: rulebook.checklistFiles[checklist.id])
    guard refusals.isEmpty else { throw LoadFailure(refusals) }
    return assessment
  }
}
