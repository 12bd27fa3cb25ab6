internal import MizanCore

extension DiagnosticFormat {
  /// The Static Analysis Results Interchange Format, version 2.1.0, for code hosts and editors.
  public static let sarif = DiagnosticFormat(id: "sarif") { findings, _ in
    let diagnostics = findings.diagnostics
    let catalog = DiagnosticCatalog.english
    let codes = DiagnosticCode.allCases.filter { code in diagnostics.contains { $0.code == code } }
    let rules = codes.map { code -> JSON in
      [
        "id": .string(code.rawValue),
        "shortDescription": ["text": .string(catalog.entry(code).blankMessage)],
        "fullDescription": ["text": .string(catalog.entry(code).explanation)],
      ]
    }
    let results = diagnostics.map { diagnostic -> JSON in
      [
        "ruleId": .string(diagnostic.code.rawValue),
        "level": .string(diagnostic.severity.rawValue),
        "message": [
          "text": .string(
            catalog.message(diagnostic) + (catalog.help(diagnostic).map { "; \($0)" } ?? ""))
        ],
        "locations": .array(location(diagnostic)),
      ]
    }
    let run: JSON = [
      "tool": ["driver": ["name": "mizan", "rules": .array(rules)]],
      "columnKind": "unicodeCodePoints", "results": .array(results),
    ]
    let log: JSON = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": .array([run]),
    ]
    return log.text
  }

  private static func location(_ diagnostic: Diagnostic) -> [JSON] {
    guard let file = diagnostic.file else { return [] }
    var physical: [(key: String, value: JSON)] = [
      (key: "artifactLocation", value: ["uri": .string(uri(file))])
    ]
    if let place = diagnostic.place {
      physical.append(
        (
          key: "region",
          value: [
            "startLine": .int(place.line), "startColumn": .int(place.column),
            "endColumn": .int(place.column + place.length),
          ]
        ))
    }
    return [["physicalLocation": .object(physical)]]
  }

  /// The path as a relative URI reference: bytes that may not stand in one are percent-encoded.
  private static func uri(_ path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }
}
