internal import CEmbedded
public import MizanCore
internal import MizanYAML

/// What diagnostics say, by code.
public struct DiagnosticCatalog: Sendable {
  /// The words for one code.
  public struct Entry: Hashable, Sendable {
    /// One line, lower case, without a full stop.
    public var message: String
    /// What would be right.
    public var help: String?
    /// What would be right instead, by the `kind` that a diagnostic may name.
    var helpByKind: [String: String] = [:]
    /// More, for somebody who asks.
    public var explanation: String
  }

  /// The English catalogue; the others follow with their languages.
  public static let english = DiagnosticCatalog(parsing: [UInt8](embedded_diagnostics_en()))

  private let entries: [String: Entry]
  private let phrases: PhraseCatalog
  /// Plainer words for what libyaml says.
  private let syntax: [String: String]

  /// - Parameter bytes: a `diagnostics/v1` file. That ours is one, a test makes sure.
  init(parsing bytes: [UInt8]) {
    var entries: [String: Entry] = [:]
    let document = try? YAMLDocument(parsing: bytes)
    if let diagnostics = document?.root?["diagnostics"] {
      for (code, node) in diagnostics.pairs {
        let kinds = node["help-by-kind"]?.pairs.map { ($0.key.text, $0.value.text) } ?? []
        entries[code.text] = Entry(
          message: node["message"]?.text ?? code.text, help: node["help"]?.text,
          helpByKind: Dictionary(kinds) { $1 }, explanation: node["explain"]?.text ?? "")
      }
    }
    self.entries = entries
    var syntax: [String: String] = [:]
    if let words = document?.root?["syntax"] {
      for (key, value) in words.pairs { syntax[key.text] = value.text }
    }
    self.syntax = syntax
    phrases = PhraseCatalog(parsing: bytes, language: .en)
  }

  /// The codes in the catalogue, sorted.
  var codes: [String] { entries.keys.sorted() }

  /// The words for a code; the code stands for its own message where the catalogue lacks it.
  public func entry(_ code: DiagnosticCode) -> Entry {
    entries[code.rawValue] ?? Entry(message: code.rawValue, help: nil, explanation: "")
  }

  /// The problem in one line.
  public func message(_ diagnostic: Diagnostic) -> String {
    var values = diagnostic.values
    if diagnostic.code == .syntax, let problem = values["problem"] {
      values["problem"] = syntax[problem] ?? problem
    }
    return fill(entry(diagnostic.code).message, values)
  }

  /// What would be right: what the author may have meant, else what is allowed.
  public func help(_ diagnostic: Diagnostic) -> String? {
    if !diagnostic.suggestions.isEmpty {
      let list = diagnostic.suggestions.map { "'\(DisplayText.inert($0, isolating: false))'" }
        .joined(separator: word("or"))
      return fill(word("did-you-mean"), ["suggestions": list])
    }
    let entry = entry(diagnostic.code)
    let special = diagnostic.values["kind"].flatMap { entry.helpByKind[$0] }
    guard let help = special ?? entry.help else { return nil }
    // A list of nothing helps nobody.
    if diagnostic.values["known"] == "", help.contains("{known}") { return nil }
    return fill(help, diagnostic.values)
  }

  /// A word of the catalogue, such as `error`.
  func word(_ key: String) -> String { plain(phrases.word(key)) }

  /// A phrase with a number.
  func count(_ key: String, _ count: Int) -> String { plain(phrases.counted(key, count)) }

  func fill(_ template: String, _ values: [String: String]) -> String {
    plain(phrases.fill(template, values.mapValues { Text.data($0.shortened(to: 401)) }))
  }

  private func plain(_ text: Text) -> String {
    text.runs.map { run in
      run.kind == .phrase ? run.string : DisplayText.inert(run.string, isolating: false)
    }.joined()
  }
}
