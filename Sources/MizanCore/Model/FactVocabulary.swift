public import MizanExpression

/// The facts that a checklist's rules may test, each in its slot.
public struct FactVocabulary: Hashable, Sendable {
  /// By slot.
  public private(set) var declarations: [FactDeclaration] = []
  /// The same as expressions are compiled against.
  public private(set) var names = Vocabulary()
  /// Names whose own declaration has errors: to use one is no second error.
  var broken: Set<String> = []
  /// Whether some file of facts could not be read, so that any name may be declared in it.
  var isIncomplete = false
  /// `file:line` of each name that some file declares.
  var origins: [String: String] = [:]
  /// Names that are taken, whether or not their declarations turn out to have errors.
  private var taken: Set<String> = []
  /// A name that is taken by each beginning of it, such as `council` of `council.exists`.
  private var continuations: [String: String] = [:]

  /// The facts that every profile's head states, and nothing else.
  public init() {
    for declaration in FactDeclaration.given { declare(declaration) }
  }

  /// Slots of the parameters.
  private var parameterSlots: [Int] = []

  mutating func declare(_ declaration: FactDeclaration) {
    if declaration.parameter != nil { parameterSlots.append(declarations.count) }
    declarations.append(declaration)
    names.declare(fact: declaration.path, declaration.type.valueType)
    note(declaration.path)
  }

  /// Sets a parameter to another value.
  ///
  /// - Returns: the value it had, or `nil` when none is called so.
  mutating func set(parameter path: String, _ value: FactValue) -> FactValue? {
    guard let slot = names.slot(of: path), let before = declarations[slot].parameter else {
      return nil
    }
    declarations[slot].parameter = value
    return before
  }

  mutating func declare(variable name: String, _ expression: CompiledExpression) {
    names.declare(variable: name, expression)
    note(name)
  }

  /// Notes a name that is taken.
  mutating func note(_ name: String) {
    taken.insert(name)
    for beginning in FactVocabulary.beginnings(of: name) { continuations[beginning] = name }
  }

  /// A name that is taken and begins with `name` and a dot, or that `name` begins with.
  func relative(of name: String) -> String? {
    continuations[name]
      ?? FactVocabulary.beginnings(of: name).first(where: taken.contains)
  }

  /// Whether `name`, which is not declared, would be but for an error that is told elsewhere.
  func mayDeclare(_ name: String) -> Bool {
    isIncomplete || broken.contains(name)
      || FactVocabulary.beginnings(of: name).contains(where: broken.contains)
  }

  /// `a` and `a.b` of `a.b.c`.
  private static func beginnings(of name: String) -> [String] {
    name.indices.filter { name[$0] == "." }.map { String(name[..<$0]) }
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

  /// The facts of a profile in their slots; what it says of others is left out.
  ///
  /// Without a profile all are unknown but the parameters.
  public func values(of profile: Profile?) -> FactValues {
    var values = FactValues(for: names)
    for slot in parameterSlots {
      if let value = declarations[slot].parameter { values[slot] = .value(value.value) }
    }
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

  /// Some facts by their slots, as expressions see them.
  func knowledge(of facts: [String: FactValue]) -> [Int: FactValues.Knowledge] {
    facts.reduce(into: [:]) { knowledge, fact in
      if let slot = names.slot(of: fact.key) { knowledge[slot] = .value(fact.value.value) }
    }
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
      // As with every list of declared values: which there are, not in which order.
      let roles = CityRole.allCases.filter(city.roles.contains)
      facts.append(("city.roles", .list(roles.map(\.rawValue))))
    }
    if let size = city.size { facts.append(("city.size", .text(size.rawValue))) }
    if let year = CalendarDate(date)?.year { facts.append(("profile.year", .int(Int64(year)))) }
    return facts
  }
}
