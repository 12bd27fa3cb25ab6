internal import CEmbedded
public import MizanCore
internal import MizanYAML

/// Assessments as a data package: tables as CSV, and a file that says what their columns hold.
///
/// - SeeAlso: Frictionless Data, Data Package and Table Schema, version 1.
public struct DataPackage {
  private let tables: [DataTable]
  private let assessments: [Assessment]
  private let rulebook: Rulebook
  private let language: Language
  private let dialect: CSVDialect
  private let licence: String?

  /// A package of assessments.
  ///
  /// - Parameters:
  ///   - assessments: no two of one profile and checklist.
  ///   - rulebook: the one that they were made by; it names the sources.
  ///   - language: of names, titles and reasons.
  ///   - dialect: for whom the tables are written.
  ///   - licence: what others may do with the data, as Open Definition names it; `nil` where nobody has said.
  public init(
    _ assessments: [Assessment], rulebook: Rulebook, language: Language, dialect: CSVDialect,
    licence: String?
  ) {
    tables = DataTables(assessments, rulebook, language).all
    (self.assessments, self.rulebook, self.language) = (assessments, rulebook, language)
    (self.dialect, self.licence) = (dialect, licence)
  }

  /// What the tables know a profile by: one city, one respondent, one date.
  public static func key(of profile: Profile) -> String { DataTables.key(profile) }

  /// The files with their names; the one that describes the others is the last.
  public var files: [(name: String, text: String)] {
    tables.map { ($0.name + ".csv", $0.text(dialect, language)) }
      + [("datapackage.json", description.text)]
  }

  private var description: JSON {
    let words = ColumnWords.english
    var entries: [(key: String, value: JSON)] = [
      ("profile", "tabular-data-package"), ("name", "mizan"),
      ("title", .string(words["package"])), ("description", .string(words["package.what"])),
    ]
    if let licence { entries.append(("licenses", .array([["name": .string(licence)]]))) }
    if !sources.isEmpty { entries.append(("sources", .array(sources))) }
    entries.append(("resources", .array(tables.map { resource($0, words) })))
    return .object(entries)
  }

  /// The checklists, and the documents that answers rest on.
  private var sources: [JSON] {
    var seen: Set<String> = []
    let checklists = assessments.map(\.checklist).filter { seen.insert($0.id).inserted }
    let cited = Set(
      assessments.flatMap { assessment in
        assessment.findings.flatMap { $0.evidence(in: assessment) }.compactMap(\.source)
      })
    let documents = rulebook.sources.filter { cited.contains($0.id) }
    return checklists.map { ["title": .string("\($0.title[language]) \($0.version)")] }
      + documents.map { source in
        source.url.map { ["title": .string(source.title[language]), "path": .string($0)] }
          ?? ["title": .string(source.title[language])]
      }
  }

  private func resource(_ table: DataTable, _ words: ColumnWords) -> JSON {
    var entries: [(key: String, value: JSON)] = [
      ("profile", "tabular-data-resource"), ("name", .string(table.name)),
      ("path", .string(table.name + ".csv")), ("description", .string(words[table.name])),
      ("format", "csv"), ("mediatype", "text/csv"),
      ("encoding", dialect == .excel ? "utf-8-sig" : "utf-8"),
    ]
    if isContinental { entries.append(("dialect", ["delimiter": ";"])) }
    entries.append(("schema", schema(table, words)))
    return .object(entries)
  }

  private var isContinental: Bool { dialect == .excel && language.hasDecimalComma }

  private func schema(_ table: DataTable, _ words: ColumnWords) -> JSON {
    let fields = table.columns.map { column -> JSON in
      var entries: [(key: String, value: JSON)] = [
        ("name", .string(column.name)), ("type", .string(column.kind.rawValue)),
        ("description", .string(words["\(table.name).\(column.name)"])),
      ]
      if column.kind == .number, isContinental { entries.append(("decimalChar", ",")) }
      if table.key.contains(column.name) {
        entries.append(("constraints", ["required": .bool(true)]))
      }
      return .object(entries)
    }
    let references = table.references.map { reference -> JSON in
      [
        "fields": .strings(reference.columns),
        "reference": [
          "resource": .string(reference.table), "fields": .strings(reference.columns),
        ],
      ]
    }
    var entries: [(key: String, value: JSON)] = [
      ("fields", .array(fields)), ("missingValues", .strings([""])),
      ("primaryKey", .strings(table.key)),
    ]
    if !references.isEmpty { entries.append(("foreignKeys", .array(references))) }
    return .object(entries)
  }
}

/// What tables and columns of a data package hold, in English, as the schemas of files are.
struct ColumnWords: Sendable {
  private let words: [String: String]

  static let english = ColumnWords(parsing: [UInt8](embedded_columns_en()))

  /// The words in a file; one that cannot be read gives none.
  ///
  /// That ours can be read, a test makes sure.
  init(parsing bytes: [UInt8]) {
    var words: [String: String] = [:]
    let phrases = (try? YAMLDocument(parsing: bytes))?.root?["phrases"]
    if let phrases {
      for (key, value) in phrases.pairs { words[key.text] = value.text }
    }
    self.words = words
  }

  /// The names that there are words for, sorted.
  var keys: [String] { words.keys.sorted() }

  /// The words for a table, or for `table.column`; those for a column of all tables stand without the table.
  subscript(_ key: String) -> String {
    let column = key.split(separator: ".").last.map { "." + $0 } ?? ""
    return words[key] ?? words[column] ?? key
  }
}
