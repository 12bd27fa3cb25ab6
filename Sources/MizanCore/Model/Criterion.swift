/// How strongly a criterion binds.
public enum Obligation: String, CaseIterable, Hashable, Sendable {
  case must, should, may
}

/// One thing a city is asked, with its levels from worst to best.
///
/// One file of `rules/criteria`. A criterion knows nothing of its weight: the checklist that lists
/// it does.
public struct Criterion: Hashable, Identifiable, Sendable {
  /// `group.name`, as the file's path says.
  public var id: String
  /// The statement that holds when the criterion is fully met.
  public var title: LocalizedText
  /// What a respondent is asked; the levels are the answers to it.
  public var question: LocalizedText
  /// The observable conditions, and where to look for evidence.
  public var help: LocalizedText?
  /// Who can normally act; a profile may say otherwise of its city.
  public var mandate: Mandate
  /// What `mandate` rests on; `nil` where the file does not say.
  public var mandateBasis: MandateBasis?
  /// What decides among equal gains; it changes no score.
  public var obligation: Obligation
  /// Worst to best, at least two.
  public var levels: [Level]
  /// Whether it is on the implementation scale: rule, means and practice are asked apart.
  public var isAskedThreeTimes = false
  /// How its level follows from facts; `nil` where it is answered by hand alone.
  public var rule: Rule?
  /// Examples of what the rule gives.
  public var tests: [RuleTest]
  /// Ids of challenges.
  public var addresses: [String]
  /// The objectives of frameworks that it serves.
  public var frameworks: [FrameworkReference] = []
  /// The passages that it was drawn from.
  public var sources: [Citation]
  /// What would raise it, in the order of the file.
  public var recommendations: [Recommendation]

  /// What is left when nothing better holds.
  public var worst: Level { levels[0] }
  /// What closes the gap.
  public var best: Level { levels[levels.count - 1] }

  /// The index of the level called `id`, worst first.
  public func level(_ id: String) -> Int? { levels.firstIndex { $0.id == id } }
}
