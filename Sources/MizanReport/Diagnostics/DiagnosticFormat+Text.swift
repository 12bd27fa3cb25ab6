public import MizanCore

extension DiagnosticFormat {
  /// For people: each with the line it is about, and a summary.
  public static let text = DiagnosticFormat(id: "text") { findings, style in
    let diagnostics = findings.diagnostics
    // Errors first: warnings can wait, and must not hide them.
    let errors = diagnostics.filter { $0.severity == .error }
    let warnings = diagnostics.filter { $0.severity == .warning }
    return DiagnosticText(style: style).string(errors + warnings)
      + DiagnosticText(style: style).summary(diagnostics, files: findings.files)
  }
}

/// Diagnostics as people read them on a terminal.
public struct DiagnosticText: Sendable {
  private let catalog = DiagnosticCatalog.english
  private let layout: TextLayout

  /// More are counted, not shown.
  private static let mostShown = 100

  /// Diagnostics in the given style; its width does not break their lines.
  public init(style: TextStyle) { layout = TextLayout(style: style) }

  /// Each diagnostic with the line it is about, a blank line between two of them.
  ///
  /// At most 100 are shown, and the rest counted; the text is empty when there are none.
  public func string(_ diagnostics: [Diagnostic]) -> String {
    var text = diagnostics.prefix(DiagnosticText.mostShown).map(string).joined(separator: "\n")
    let rest = diagnostics.count - DiagnosticText.mostShown
    if rest > 0 {
      text +=
        "\n" + catalog.fill(catalog.word("and-more"), ["n": NumberStyle.grouped(Double(rest))])
        + "\n"
    }
    return text
  }

  /// "2 errors, 1 warning in 3 files", or that nothing is wrong with them.
  func summary(_ diagnostics: [Diagnostic], files: Int) -> String {
    let files = catalog.count("files", files)
    guard !diagnostics.isEmpty else {
      return catalog.fill(catalog.word("summary-clean"), ["files": files]) + "\n"
    }
    let errors = diagnostics.count { $0.severity == .error }
    let values = [
      "errors": catalog.count("errors", errors),
      "warnings": catalog.count("warnings", diagnostics.count - errors), "files": files,
    ]
    return "\n" + catalog.fill(catalog.word("summary"), values) + "\n"
  }

  private func string(_ diagnostic: Diagnostic) -> String {
    let severity = catalog.word(diagnostic.severity.rawValue)
    let head = layout.strong("\(severity)[\(diagnostic.code.rawValue)]")
    var lines = ["\(head): \(catalog.message(diagnostic))"]
    let margin = String(
      repeating: " ", count: diagnostic.place.map { String($0.line).count } ?? 1)
    if let file = diagnostic.file {
      let place = diagnostic.place.map { ":\($0.line):\($0.column)" } ?? ""
      lines.append("\(margin)--> \(DisplayText.inert(file, isolating: false))\(place)")
    }
    if let place = diagnostic.place { lines += excerpt(place, margin: margin) }
    if let help = catalog.help(diagnostic) {
      lines.append("\(margin) = \(catalog.word("help")): \(help)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The line, and carets under the place; carets count columns on the screen, not letters.
  private func excerpt(_ place: Place, margin: String) -> [String] {
    let scalars = Array(place.lineText.unicodeScalars)
    let before = min(max(0, place.column - place.firstColumn), scalars.count)
    let end = min(before + place.length, scalars.count)
    func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      DisplayText.inert(String(String.UnicodeScalarView(scalars)), isolating: false)
    }
    let spaces = DisplayText.width(shown(scalars[..<before]))
    let carets = max(1, DisplayText.width(shown(scalars[before..<end])))
    return [
      "\(margin) |",
      "\(place.line) | \(shown(scalars[...]))",
      "\(margin) | " + String(repeating: " ", count: spaces)
        + layout.accent(String(repeating: "^", count: carets)),
    ]
  }
}
