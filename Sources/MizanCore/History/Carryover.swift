/// What became of a profile's answers to questions that a checklist has replaced or retired.
public struct Carryover: Hashable, Sendable {
  /// What became of an answer.
  public enum Outcome: Hashable, Sendable {
    /// It counts for the criterion that took the place.
    case carried
    /// Answers to criteria that became one are the same, and count for it.
    case merged
    /// It names a level that the criterion does not have; nothing is concluded.
    case noSuchLevel(String)
    /// Answers to criteria that became one differ; nothing is concluded.
    case differing
    /// Not all of the criteria that became one were answered; nothing is concluded.
    case partial
    /// The profile answers the criterion itself, which stands.
    case answeredAnew
    /// The question is asked no more, and nothing took its place.
    case retired(reason: LocalizedText)
  }

  /// Answers that were given to earlier questions, and what became of them.
  public struct Item: Hashable, Sendable {
    /// The ids that were answered, in the order in which the checklist replaces them.
    public var from: [String]
    /// The id of the criterion that took their place; `nil` for a retired one.
    public var to: String?
    /// What became of them.
    public var outcome: Outcome
  }

  /// What the profile says beside its answers: who can act, of earlier criteria or groups, or what earlier
  /// actions cost.
  public struct Statement: Hashable, Sendable {
    /// The earlier ids.
    public var from: [String]
    /// The id that took their place.
    public var to: String
    /// Whether it holds for `to`; not where several were joined and the profile does not say the same
    /// of all of them, nor where there is no such action today.
    public var isCarried: Bool
  }

  /// In the checklist's order; retired ones last, in the order of the file.
  public var answers: [Item] = []
  /// In the order in which the checklist replaces them.
  public var mandates: [Statement] = []
  /// What actions cost, as `criterion/recommendation`; by recommendation, then as the checklist replaces.
  public var costs: [Statement] = []

  /// Whether the profile answered today's questions alone.
  public var isEmpty: Bool { answers.isEmpty && mandates.isEmpty && costs.isEmpty }
}
