/// Something a real city does that meets criteria. One entry of `seeds/practices.yaml`.
public struct Practice: Hashable, Identifiable, Sendable {
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case inPlace = "in-place"
    case namedOnly = "named-only"
    case planned
    case idea
  }

  /// A citation with the passage's own words.
  public struct Reference: Hashable, Sendable {
    public var citation: Citation
    public var phrase: String?
  }

  public var id: String
  /// The id of the city; `nil` where no city holds it.
  public var city: String?
  public var holder: LocalizedText
  public var status: Status
  public var since: String?
  public var text: LocalizedText
  /// Ids of the criteria it exemplifies.
  public var criteria: [String]
  public var sources: [Reference]
}
