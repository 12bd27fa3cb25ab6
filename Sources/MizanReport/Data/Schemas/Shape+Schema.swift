internal import MizanCore

// Where a reader goes by the text whatever YAML takes it for, the schema allows those types too.
extension Shape {
  /// The schema of a shape that is written out wherever it stands.
  var schema: SchemaWriter.Entries {
    switch self {
    case .string: [("type", "string"), Shape.ink]
    case .bool: [("type", "boolean")]
    case .number(let range):
      [
        ("type", "number"), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .integer(let range):
      [
        ("type", "integer"), ("minimum", .int(range.lowerBound)),
        ("maximum", .int(range.upperBound)),
      ]
    case .choice(let names): [("enum", .strings(names))]
    case .constant(let text): [("const", .string(text))]
    default: []
    }
  }

  /// The name and schema of a shape that is defined once for all places.
  var definition: (name: String, schema: SchemaWriter.Entries)? {
    switch self {
    case .text: ("text", Shape.textSchema)
    case .name(let form): Shape.form(form.rawValue, "string", pattern: form.pattern)
    case .version:
      Shape.form("version", "string", "number", pattern: #"^[0-9]{1,6}(\.[0-9]{1,6}){0,3}$"#)
    case .country: Shape.form("country", "string", pattern: "^[A-Z]{2}$")
    case .currency: Shape.form("currency", "string", pattern: "^[A-Z]{3}$")
    case .date:
      Shape.form(
        "date", "string", "integer",
        pattern: #"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"#,
        [("minimum", .int(1000)), ("maximum", .int(9999))])
    case .url:
      Shape.form(
        "url", "string", pattern: #"^https?://[^/\s"<>\\^`{|}][^\s"<>\\^`{|}]*$"#,
        [("maxLength", .int(Shape.longestURL))])
    case .expression: ("expression", Shape.types(["string", "number", "boolean"]) + [Shape.ink])
    case .factValue:
      (
        "fact-value",
        Shape.types(["string", "number", "boolean", "array"])
          + [Shape.ink, ("items", .object(Shape.string.schema))]
      )
    default: nil
    }
  }

  private static var textSchema: SchemaWriter.Entries {
    let languages = Language.allCases.map { language in
      (key: language.rawValue, value: JSON.object(Shape.string.schema))
    }
    return types(["string", "object"])
      + [
        ink, ("properties", .object(languages)), ("additionalProperties", .bool(false)),
        ("minProperties", .int(1)),
      ]
  }

  private static func types(_ names: [String]) -> SchemaWriter.Entries {
    [("type", names.count == 1 ? .string(names[0]) : .strings(names))]
  }

  /// A text is not empty.
  private static let ink = (key: "pattern", value: JSON.string(#"\S"#))

  /// A text of that form, with words for editors that show them where it is not.
  private static func form(
    _ name: String, _ types: String..., pattern: String, _ more: SchemaWriter.Entries = []
  ) -> (name: String, schema: SchemaWriter.Entries) {
    let message = PhraseCatalog.schemas.word("form", name).plain
    let matching: SchemaWriter.Entries = [
      ("pattern", .string(pattern)), ("patternErrorMessage", .string(message)),
    ]
    return (name, Shape.types(types) + matching + more)
  }
}

extension NameForm {
  /// What names of this form match, in the regular expressions of ECMAScript.
  var pattern: String {
    let rest = "{0,\(Identifier.longest - 1)}"
    let name = "[a-z][a-z0-9-]\(rest)"
    let factName = "[a-z][a-z0-9_]\(rest)"
    return switch self {
    case .identifier: "^\(name)$"
    case .criterion: "^\(name)\\.\(name)$"
    case .recommendation: "^\(name)\\.\(name)/\(name)$"
    case .factPath: "^\(factName)(\\.\(factName)){0,3}$"
    }
  }
}

extension JSON {
  static func strings(_ strings: [String]) -> JSON { .array(strings.map(JSON.string)) }
}
