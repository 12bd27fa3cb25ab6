/// What the value of a key looks like, as far as the file alone can tell.
///
/// Names that other files declare, the order of scores and the like are for the loader to check.
package indirect enum Shape: Sendable {
  /// A text for people: plain, or a map of texts by language.
  case text
  /// A text in a single language, or for no language at all.
  case string
  /// A name in one of these forms.
  case name(NameForm)
  /// Numbers with dots between.
  case version
  /// Two capital letters.
  case country
  /// Three capital letters.
  case currency
  /// A year, a month or a day.
  case date
  /// A web address.
  case url
  case bool
  /// A finite number.
  case number(ClosedRange<Double>)
  case integer(ClosedRange<Int>)
  /// One of these texts.
  case choice([String])
  /// This text.
  case constant(String)
  /// A condition or a value in the rule language.
  case expression
  /// What may be stated of some fact.
  case factValue
  /// A list with that many elements.
  case list(of: Shape, count: ClosedRange<Int>)
  /// A map whose keys are names in any of these forms.
  case entries([NameForm], Shape)
  case mapping(Keys)
  /// The first mapping where it has any of these keys, else the second.
  case either(having: [String], Keys, else: Keys)
  /// The mapping of that name around this one.
  case enclosing(String)
  /// A mapping, or in short something that is none.
  case short(Shape, full: Shape)
  /// What looks like any of these.
  case anyOf([Shape])
}

/// The forms that names have.
package enum NameForm: String, CaseIterable, Hashable, Sendable {
  /// Such as `migrant-council`.
  case identifier
  /// Such as `participation.migrant-council`.
  case criterion = "criterion-id"
  /// Such as `participation.migrant-council/create-council`.
  case recommendation = "recommendation-id"
  /// Such as `council.women_share`.
  case factPath = "fact-path"
}

extension Shape {
  /// The most bytes of a web address.
  package static let longestURL = 2_048

  static let identifier = Shape.name(.identifier)

  /// One of the cases of a closed set.
  static func choice<Choice>(_ type: Choice.Type) -> Shape
  where Choice: RawRepresentable<String> & CaseIterable {
    .choice(Choice.allCases.map(\.rawValue))
  }

  /// A list of at least that many elements.
  static func list(of shape: Shape, atLeast minimum: Int = 0) -> Shape {
    .list(of: shape, count: minimum...Int.max)
  }

  /// A map with names of one form for keys.
  static func entries(_ form: NameForm, _ shape: Shape) -> Shape { .entries([form], shape) }
}
