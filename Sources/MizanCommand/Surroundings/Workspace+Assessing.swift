internal import MizanCore

extension Workspace {
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
