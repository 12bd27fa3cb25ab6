/// Something a real city does that meets criteria.
///
/// One entry of `seeds/practices.yaml`.
public struct Practice: Hashable, Identifiable, Sendable {
  /// How far it has come, as its sources say.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case inPlace = "in-place"
    case namedOnly = "named-only"
    case planned
    case idea
  }

  /// A citation with the passage's own words.
  public struct Reference: Hashable, Sendable {
    /// The document and section that tell of the practice.
    public var citation: Citation
    /// A short run of the document's own words, in its own language, to find the passage by.
    public var phrase: String?
  }

  /// Unique among the practices of its file.
  public var id: String
  /// The id of the city; `nil` where no city holds it.
  public var city: String?
  /// Who does it: the name of a city, or of whoever else holds it.
  public var holder: LocalizedText
  /// Whether it can be shown as an example to follow.
  public var status: Status
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` where the sources do not say.
  public var since: String?
  /// What is done, in a sentence or two.
  public var text: LocalizedText
  /// Ids of the criteria it exemplifies.
  public var criteria: [String]
  /// The passages that tell of it.
  public var sources: [Reference]

  /// Whether it can be shown to cities as an example of meeting a criterion: it is in place, not only
  /// thought of, and in one city.
  public func isExample(of criterion: Criterion) -> Bool {
    status == .inPlace && city != nil && criteria.contains(criterion.id)
  }
}
