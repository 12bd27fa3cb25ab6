/// What a respondent said of a criterion that a checklist has replaced or retired.
public struct EarlierAnswer: Hashable, Sendable {
  /// The answer proper.
  public enum Reply: Hashable, Sendable {
    /// The id of a level of the earlier criterion.
    case level(String)
    /// The three parts of a criterion on the implementation scale.
    case aspects(Implementation)
    /// Nobody has said.
    case unknown
    /// The criterion did not concern this city.
    case notApplicable(reason: LocalizedText)
  }

  /// The answer proper; the rest supports it.
  public var reply: Reply
  /// Why the evidence justifies this level.
  public var because: LocalizedText?
  /// The passages and addresses it rests on; empty where none is given.
  public var evidence: [Evidence]
}
