internal import CEmbedded
public import MizanCore

/// The JSON Schema (2020-12) of one kind of file, for editors and for checks without mizan.
///
/// It says what a file alone can tell: keys, forms, ranges, closed sets. Names that other files
/// declare and the sense of rules are left to the loader.
public struct FileSchema {
  private let kind: FileKind

  /// The schema of files of that kind.
  public init(of kind: FileKind) { self.kind = kind }

  /// What its file is called: `criterion.schema.json`.
  public var fileName: String { kind.name + ".schema.json" }

  /// The whole schema, which refers to nothing outside itself.
  public var json: JSON {
    var writer = SchemaWriter()
    let top = writer.mapping(kind.keys)
    let head: SchemaWriter.Entries = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("$id", .string(fileName)),
      ("title", .string(PhraseCatalog.schemas.word("file", kind.name).plain)),
    ]
    return .object(head + top + [("$defs", .object(writer.definitions))])
  }
}

extension PhraseCatalog {
  /// What schemas say of files, mappings and their keys.
  static let schemas = PhraseCatalog(parsing: [UInt8](embedded_schema_en()), language: .en)
}
