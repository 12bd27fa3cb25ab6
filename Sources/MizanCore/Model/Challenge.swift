/// A difficulty that criteria answer to: of migrant women, or of the local governments themselves.
/// One entry of `rules/challenges.yaml`.
public struct Challenge: Hashable, Identifiable, Sendable {
  public var id: String
  public var title: LocalizedText
  public var sources: [Citation]
}
