internal import MizanCore

extension DiagnosticFormat {
  /// Annotations on a pull request, as workflow commands.
  public static let github = DiagnosticFormat(id: "github") { findings, _ in
    findings.diagnostics.map(annotation).joined()
  }

  private static func annotation(_ diagnostic: Diagnostic) -> String {
    let catalog = DiagnosticCatalog.english
    var properties: [String] = []
    if let file = diagnostic.file { properties.append("file=\(property(file))") }
    if let place = diagnostic.place {
      properties += ["line=\(place.line)", "col=\(place.column)"]
    }
    properties.append("title=\(diagnostic.code.rawValue)")
    let help = catalog.help(diagnostic).map { " (\($0))" } ?? ""
    let message = data(catalog.message(diagnostic) + help)
    return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(message)\n"
  }

  /// Characters that would end a workflow command's message.
  private static func data(_ text: String) -> String {
    numbering("%\r\n", in: text)
  }

  /// Characters that would end a property as well, and orders to whatever terminal the log is read in: a message has
  /// none.
  private static func property(_ text: String) -> String {
    DisplayText.inert(numbering("%\r\n:,", in: text), isolating: false)
  }

  /// A text with some characters of ASCII as a percent sign and two digits.
  private static func numbering(_ marks: String, in text: String) -> String {
    text.escaped {
      marks.unicodeScalars.contains($0) ? PercentEncoding.encode(String($0), keeping: "") : nil
    }
  }
}
