/// What a file holds, as its first key says: `mizan: criterion/v1`.
public enum FileKind: String, CaseIterable, Hashable, Sendable {
  case checklist = "checklist/v1"
  case criterion = "criterion/v1"
  case framework = "framework/v1"
  case facts = "facts/v1"
  case scales = "scales/v1"
  case sources = "sources/v1"
  case challenges = "challenges/v1"
  case profile = "profile/v1"
  case practices = "practices/v1"
  case tailoring = "tailoring/v1"

  /// What belongs under `rules/`; the others belong under `seeds/`, or to those who use them.
  static let ofRules: [FileKind] = [
    .sources, .challenges, .framework, .facts, .scales, .criterion, .checklist,
  ]

  /// Whether it belongs under `rules/`.
  public var isOfRules: Bool { FileKind.ofRules.contains(self) }
}
