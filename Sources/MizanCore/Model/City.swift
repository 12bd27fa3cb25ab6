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
  /// The name that practices know it by; the same in all its profiles.
  public var id: String
  /// What reports call it, in each of their languages where the profile says.
  public var name: LocalizedText
  /// What the city calls itself, in its official language and script, where the profile says.
  public var localName: String?
  /// An ISO 3166-1 alpha-2 code.
  public var country: String?
  /// Empty where the documents do not say.
  public var roles: [CityRole]
  /// `nil` where the documents do not say.
  public var size: CitySize?
}
