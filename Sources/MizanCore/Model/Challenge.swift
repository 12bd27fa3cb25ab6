/// A difficulty that criteria answer to: of migrant women, or of the local governments themselves.
///
/// One entry of `rules/challenges.yaml`.
public struct Challenge: Hashable, Identifiable, Sendable {
  /// The name that criteria address it by.
  public var id: String
  /// The difficulty in a few words.
  public var title: LocalizedText
  /// The passages that name it.
  public var sources: [Citation]
}
