/// Who answers in a profile.
public struct Respondent: Hashable, Identifiable, Sendable {
  /// The standpoint that the answers are given from.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case municipality
    case civilSociety = "civil-society"
    case expert
    case deskReview = "desk-review"
  }

  /// Tells one city's respondents apart.
  public var id: String
  /// Shown beside the results, as it says how far the answers are the city's own.
  public var kind: Kind
}

/// What a respondent says of one criterion.
public struct Answer: Hashable, Sendable {
  /// A level, or the reason why there is none.
  public enum Reply: Hashable, Sendable {
    /// The index of a level of the criterion.
    case level(Int)
    /// The three parts of a criterion on the implementation scale.
    case aspects(Implementation)
    /// Nobody has said yet: never the same as a no.
    case unknown
    /// The criterion does not concern this city.
    case notApplicable(reason: LocalizedText)
  }

  /// The answer proper; the rest supports it.
  public var reply: Reply
  /// Why the evidence justifies this level.
  public var because: LocalizedText?
  /// The passages and addresses it rests on; empty where none is given.
  public var evidence: [Evidence]

  /// An answer as a profile would give it.
  public init(_ reply: Reply, because: LocalizedText? = nil, evidence: [Evidence] = []) {
    self.reply = reply
    self.because = because
    self.evidence = evidence
  }
}

/// One city, one respondent, one date.
///
/// One file of `seeds/cities`.
public struct Profile: Hashable, Sendable {
  /// Whom the answers are about.
  public var city: City
  /// Who gives the answers.
  public var respondent: Respondent
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var date: String
  /// An invented city: every output says so beside its name.
  public var isFictional: Bool
  /// Who can act, by criterion or group id, where it differs from the checklist.
  public var mandates: [String: CityMandate]
  /// By path.
  ///
  /// A fact without an entry is unknown.
  public var facts: [String: FactStatement]
  /// By criterion id.
  ///
  /// A criterion without an entry is unknown.
  public var answers: [String: Answer]
  /// Answers by ids that some checklist has replaced or retired.
  public var earlierAnswers: [String: EarlierAnswer] = [:]
  /// The version that was answered, by checklist id, where the profile says so.
  public var answeredVersions: [String: String] = [:]
  /// What actions cost this city, as `criterion/recommendation`; above 0.
  public var costs: [String: Double] = [:]
  /// The currency of `costs`, such as `EUR`.
  public var currency: String?
}
