internal import MizanCore

extension DiagnosticFormat {
  /// For programs: `diagnostics/v1`.
  public static let json = DiagnosticFormat(id: "json") { findings, _ in
    var members: [(key: String, value: JSON)] = [
      ("mizan", "diagnostics/v1"), ("files", .int(findings.files)),
      ("diagnostics", .array(findings.diagnostics.map(JSON.diagnostic))),
    ]
    if let coverage = findings.coverage { members.append(("coverage", coverage.json)) }
    return JSON.object(members).text
  }
}

extension JSON {
  /// A problem with its words and its place; null for what it has not.
  static func diagnostic(_ diagnostic: Diagnostic) -> JSON {
    let catalog = DiagnosticCatalog.english
    return [
      "code": .string(diagnostic.code.rawValue),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(catalog.message(diagnostic)),
      "help": .optional(catalog.help(diagnostic)),
      "suggestions": .array(diagnostic.suggestions.map(JSON.string)),
      "file": .optional(diagnostic.file),
      "line": diagnostic.place.map { .int($0.line) } ?? .null,
      "column": diagnostic.place.map { .int($0.column) } ?? .null,
      "length": diagnostic.place.map { .int($0.length) } ?? .null,
    ]
  }
}
