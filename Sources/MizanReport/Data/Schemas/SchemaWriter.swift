internal import MizanCore

/// Turns the shapes of one kind of file into schemas, and collects those that are used by name.
struct SchemaWriter {
  typealias Entries = [(key: String, value: JSON)]

  /// What `$ref` can name, in the order of first use.
  private(set) var definitions: Entries = []

  /// The schema of a mapping, as it stands.
  mutating func mapping(_ keys: Keys) -> Entries {
    let properties = keys.keys.map { key in
      (key: key.name, value: JSON.object([describe(keys.phrase(of: key))] + schema(of: key.shape)))
    }
    var entries: Entries = [
      describe(keys.name), ("type", "object"), ("properties", .object(properties)),
    ]
    if !keys.required.isEmpty { entries.append(("required", .strings(keys.required))) }
    entries.append(("additionalProperties", .bool(false)))
    return entries + keys.alternatives.map(\.schema)
  }

  /// The schema of what has that shape: whole, or the name of a definition.
  mutating func schema(of shape: Shape) -> Entries {
    switch shape {
    case .list(let element, let count):
      var entries: Entries = [("type", "array"), ("items", .object(schema(of: element)))]
      if count.lowerBound > 0 { entries.append(("minItems", .int(count.lowerBound))) }
      if count.upperBound < .max { entries.append(("maxItems", .int(count.upperBound))) }
      return entries
    case .entries(let forms, let value):
      let value = JSON.object(schema(of: value))
      return [
        ("type", "object"),
        ("patternProperties", .object(forms.map { (key: $0.pattern, value: value) })),
        ("additionalProperties", .bool(false)),
      ]
    case .mapping(let keys): return define(keys.name) { $0.mapping(keys) }
    case .either(let names, let keys, let other):
      return [
        ("type", "object"), ("if", .object([Alternatives.atLeastOne(names).schema])),
        ("then", .object(schema(of: .mapping(keys)))),
        ("else", .object(schema(of: .mapping(other)))),
      ]
    case .enclosing(let name): return reference(name)
    case .short(let short, let full):
      // Not `anyOf`: what is wrong inside a mapping would be told as a mapping in a text's place.
      return [
        ("if", ["type": "object"]), ("then", .object(schema(of: full))),
        ("else", .object(schema(of: short))),
      ]
    case .anyOf(let shapes):
      return [("anyOf", .array(shapes.map { .object(schema(of: $0)) }))]
    default:
      return shape.definition.map { name, schema in define(name) { _ in schema } } ?? shape.schema
    }
  }

  /// A reference to the definition of that name, which is written when it is named first.
  private mutating func define(
    _ name: String, _ write: (inout SchemaWriter) -> Entries
  ) -> Entries {
    if !definitions.contains(where: { $0.key == name }) {
      // The place is taken first, as what is inside may lead back here.
      let index = definitions.count
      definitions.append((name, .null))
      definitions[index].value = .object(write(&self))
    }
    return reference(name)
  }

  private func reference(_ name: String) -> Entries { [("$ref", .string("#/$defs/\(name)"))] }

  private func describe(_ phrase: String) -> (key: String, value: JSON) {
    ("description", .string(PhraseCatalog.schemas.word(phrase).plain))
  }
}

extension Alternatives {
  /// What must hold of a mapping's keys beside those that are required.
  fileprivate var schema: (key: String, value: JSON) {
    func each(_ names: [String]) -> JSON { .array(names.map { ["required": .strings([$0])] }) }
    return switch self {
    case .exactlyOne(let names): ("oneOf", each(names))
    case .atLeastOne(let names): ("anyOf", each(names))
    case .atMostOne(let names): ("not", ["required": .strings(names)])
    }
  }
}
