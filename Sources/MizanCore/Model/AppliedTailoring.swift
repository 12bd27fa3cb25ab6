/// What a tailoring came to in one checklist.
public struct AppliedTailoring: Hashable, Sendable {
  /// One thing that differs from the checklist's own file.
  public struct Change: Hashable, Sendable {
    /// What kind of thing differs.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case leftOut = "left-out"
      case weight
      case scoring
      case parameter
    }

    /// What kind of thing differs.
    public var kind: Kind
    /// The id of the group or criterion, or the name of the parameter.
    public var target: String
    /// The key of the scoring that is set otherwise; `nil` for other kinds.
    public var setting: String?
    /// As the checklist has it; empty where a criterion or group is left out.
    public var before: String
    /// As the tailoring has it; empty where a criterion or group is left out.
    public var after: String
  }

  /// The tailoring itself.
  public var tailoring: Tailoring
  /// In the order of the checklist.
  public var changes: [Change]
  /// Indices of criteria that are not asked.
  public var leftOut: Set<Int>
  /// The waivers that hold, by the index of the criterion.
  public var waived: [Int: Waiver]
  /// Those that no longer hold, in the order of the file.
  public var expired: [Waiver]
  /// The checklist's groups as its own file has them.
  var root: Group
  /// Its facts and parameters as its own file has them.
  var vocabulary: FactVocabulary
}
