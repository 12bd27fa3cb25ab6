/// Who answers in a profile.
public struct Respondent: Hashable, Identifiable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case municipality
    case civilSociety = "civil-society"
    case expert
    case deskReview = "desk-review"
  }

  public var id: String
  public var kind: Kind
}

/// What a respondent says of one criterion.
public struct Answer: Hashable, Sendable {
  public enum Reply: Hashable, Sendable {
    /// The index of a level of the criterion.
    case level(Int)
    /// Nobody has said yet: never the same as a no.
    case unknown
    /// The criterion does not concern this city.
    case notApplicable(reason: LocalizedText)
  }

  public var reply: Reply
  /// Why the evidence justifies this level.
  public var because: LocalizedText?
  public var evidence: [Evidence]
}

/// One city, one respondent, one date. One file of `seeds/cities`.
public struct Profile: Hashable, Sendable {
  public var city: City
  public var respondent: Respondent
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var date: String
  /// An invented city: every output says so beside its name.
  public var isFictional: Bool
  /// Who can act, by criterion or group id, where it differs from the checklist.
  public var mandates: [String: Mandate]
  /// By criterion id. A criterion without an entry is unknown.
  public var answers: [String: Answer]
}
