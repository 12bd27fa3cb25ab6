public import MizanExpression

/// The facts that a checklist's rules may test, each in its slot.
public struct FactVocabulary: Hashable, Sendable {
  /// By slot.
  public private(set) var declarations: [FactDeclaration] = []
  /// The same as expressions are compiled against.
  public private(set) var names = Vocabulary()

  /// The facts that every profile's head states, and nothing else.
  public init() {
    for declaration in FactDeclaration.given { declare(declaration) }
  }

  mutating func declare(_ declaration: FactDeclaration) {
    declarations.append(declaration)
    names.declare(fact: declaration.path, declaration.type.valueType)
  }

  mutating func declare(variable name: String, _ expression: CompiledExpression) {
    names.declare(variable: name, expression)
  }

  /// The declaration of a fact, or `nil` when none is called so.
  public subscript(path: String) -> FactDeclaration? {
    names.slot(of: path).map { declarations[$0] }
  }

  /// Whether both declare the same facts; variables are not compared.
  public static func == (a: FactVocabulary, b: FactVocabulary) -> Bool {
    a.declarations == b.declarations
  }

  /// Goes with `==`.
  public func hash(into hasher: inout Hasher) { hasher.combine(declarations) }

  /// The facts of a profile in their slots; what it says of others is left out. Without a profile all
  /// are unknown.
  public func values(of profile: Profile?) -> FactValues {
    var values = FactValues(for: names)
    guard let profile else { return values }
    for (path, statement) in profile.facts {
      guard let slot = names.slot(of: path) else { continue }
      values[slot] = statement.content.knowledge
    }
    for (path, value) in profile.givenFacts {
      if let slot = names.slot(of: path) { values[slot] = .value(value.value) }
    }
    return values
  }
}

extension FactStatement.Content {
  /// As an expression sees it.
  var knowledge: FactValues.Knowledge {
    switch self {
    case .value(let value): .value(value.value)
    case .unknown: .unknown
    case .absent: .absent
    }
  }
}

extension Profile {
  /// What the profile's head says, as facts; nothing where it is silent.
  var givenFacts: [(path: String, value: FactValue)] {
    var facts: [(path: String, value: FactValue)] = []
    if let country = city.country { facts.append(("city.country", .text(country))) }
    if !city.roles.isEmpty {
      facts.append(("city.roles", .list(city.roles.map(\.rawValue))))
    }
    if let size = city.size { facts.append(("city.size", .text(size.rawValue))) }
    if let year = CalendarDate(date)?.year { facts.append(("profile.year", .int(Int64(year)))) }
    return facts
  }
}
