/// A part that a city plays on migration routes.
public enum CityRole: String, CaseIterable, Hashable, Sendable {
  case origin, transit, destination, `return`
}

/// A rough size of a city, for comparing like with like.
public enum CitySize: String, CaseIterable, Hashable, Sendable {
  case small, medium, large, metropolis
}

/// The city a profile speaks of.
public struct City: Hashable, Identifiable, Sendable {
  public var id: String
  public var name: LocalizedText
  /// An ISO 3166-1 alpha-2 code.
  public var country: String?
  public var roles: [CityRole]
  public var size: CitySize?
}
