/// One of the values that an enumerated fact can have.
public struct FactOption: Hashable, Identifiable, Sendable {
  /// The name that profiles state and expressions compare it by.
  public var id: String
  /// What a person chooses; the id where the file has no label.
  public var label: LocalizedText
}

/// A typed statement that profiles may make on a city: a word of the vocabulary that rules test.
///
/// One entry of `rules/facts.yaml`.
public struct FactDeclaration: Hashable, Identifiable, Sendable {
  /// Two or more names with dots between, such as `council.women_share`.
  public var path: String
  /// What may be stated.
  public var type: FactType
  /// What a respondent is asked; `nil` for what the profile's own head says, which nobody is asked.
  public var question: LocalizedText?
  /// What a number counts.
  public var unit: LocalizedText?
  /// The least and the greatest number that make sense.
  public var range: ClosedRange<Double>?
  /// The values of an `enum`, and those that the elements of a `list` may have; empty for any.
  public var values: [FactOption]
  /// Whether a profile that states it must say where that comes from.
  public var needsEvidence: Bool
  /// What the rules set it to, unless a tailoring sets it otherwise: it is a parameter, which no profile
  /// states.
  ///
  /// `nil` for a fact.
  public var parameter: FactValue?

  /// The name that rules test it by.
  public var id: String { path }
}

extension FactDeclaration {
  /// What every profile says in its head, for rules to test: nobody is asked for these.
  static let given: [FactDeclaration] = [
    FactDeclaration(given: "city.country", .string),
    FactDeclaration(
      given: "city.roles", .list, values: CityRole.allCases.map(\.rawValue)),
    FactDeclaration(given: "city.size", .enum, values: CitySize.allCases.map(\.rawValue)),
    FactDeclaration(given: "profile.year", .int),
  ]

  private init(given path: String, _ type: FactType, values: [String] = []) {
    self.path = path
    self.type = type
    question = nil
    unit = nil
    range = nil
    self.values = values.map { FactOption(id: $0, label: LocalizedText($0)) }
    needsEvidence = false
  }
}
