import MizanCore
import Testing

@testable import MizanReport

struct SchemaTests {
  @Test func everyMappingAndKeyIsDescribedAndNothingElse() {
    let mappings = FileKind.allCases.flatMap { $0.keys.all }
    let described = mappings.flatMap { keys in [keys.name] + keys.keys.map(keys.phrase) }
    let forms =
      NameForm.allCases.map(\.rawValue) + ["version", "country", "currency", "date", "url"]
    let expected =
      described + FileKind.allCases.map { "file.\($0.name)" } + forms.map { "form.\($0)" }
    let words = Set(PhraseCatalog.schemas.keys)
    #expect(Set(expected).subtracting(words) == [])
    #expect(words.subtracting(expected) == [])
  }

  @Test(arguments: FileKind.allCases)
  func everyReferenceLeadsToADefinitionOfTheSameSchema(kind: FileKind) throws {
    let schema = FileSchema(of: kind).json
    let definitions = try #require(schema["$defs"]?.keys)
    #expect(Set(schema.references) == Set(definitions.map { "#/$defs/\($0)" }))
    #expect(Set(definitions).count == definitions.count)
  }

  @Test(arguments: [
    "a", "a-b", "a9", "9a", "-a", "A", "é", "a_b", "", "a.b", "a.b.c", "a-b.c-d", "a.", ".b",
    "a_b.c", "a.b.c.d", "a.b.c.d.e", "a b", String(repeating: "a", count: 64),
    String(repeating: "a", count: 65), "a." + String(repeating: "b", count: 65),
  ])
  func patternsTakeTheNamesThatReadersTake(name: String) throws {
    func matches(_ form: NameForm, _ name: String) throws -> Bool {
      try Regex(form.pattern).wholeMatch(in: name) != nil
    }
    #expect(try matches(.identifier, name) == Identifier.isValid(name))
    #expect(try matches(.criterion, name) == Identifier.isValid(name, dotted: true))
    #expect(try matches(.factPath, name) == Identifier.isFactPath(name))
    #expect(try matches(.recommendation, "a.b/" + name) == Identifier.isValid(name))
  }
}

extension Keys {
  /// These keys and those of every mapping inside, each as often as it is met.
  fileprivate var all: [Keys] { [self] + keys.flatMap(\.shape.mappings) }
}

extension Shape {
  fileprivate var mappings: [Keys] {
    switch self {
    case .list(let shape, _), .entries(_, let shape): shape.mappings
    case .mapping(let keys): keys.all
    case .either(_, let keys, let other): keys.all + other.all
    case .short(let shape, let full): shape.mappings + full.mappings
    case .anyOf(let shapes): shapes.flatMap(\.mappings)
    default: []
    }
  }
}

extension JSON {
  fileprivate subscript(key: String) -> JSON? {
    guard case .object(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  fileprivate var keys: [String] {
    guard case .object(let entries) = self else { return [] }
    return entries.map(\.key)
  }

  /// What every `$ref` in it names.
  fileprivate var references: [String] {
    switch self {
    case .array(let items): items.flatMap(\.references)
    case .object(let entries):
      entries.flatMap { key, value -> [String] in
        if key == "$ref", case .string(let name) = value { return [name] }
        return value.references
      }
    default: []
    }
  }
}
