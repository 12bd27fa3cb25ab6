internal import CEmbedded
public import MizanCore
internal import MizanYAML

/// The words of reports in one language, with the places to fill in.
public struct PhraseCatalog: Sendable {
  /// The language of the reports, which decides the plural forms even while words are English.
  public let language: Language
  private let templates: [String: [PluralForm: String]]

  /// The catalogue for reports in `language`; what it has no words for is said in English.
  public static func catalog(for language: Language) -> PhraseCatalog {
    switch language {
    case .en: english
    case .fr: french
    case .es: spanish
    case .ar: arabic
    }
  }

  private static let english = PhraseCatalog(parsing: [UInt8](embedded_phrases_en()), language: .en)
  private static let french = PhraseCatalog(translating: [UInt8](embedded_phrases_fr()), .fr)
  private static let spanish = PhraseCatalog(translating: [UInt8](embedded_phrases_es()), .es)
  private static let arabic = PhraseCatalog(translating: [UInt8](embedded_phrases_ar()), .ar)

  private init(translating bytes: [UInt8], _ language: Language) {
    let own = PhraseCatalog(parsing: bytes, language: language).templates
    self.init(
      language: language, templates: PhraseCatalog.english.templates.merging(own) { $1 })
  }

  private init(language: Language, templates: [String: [PluralForm: String]]) {
    self.language = language
    self.templates = templates
  }

  /// The catalogue in a file; one that cannot be read gives an empty catalogue.
  ///
  /// - Parameters:
  ///   - bytes: a `phrases/v1` file. That ours is one, a test makes sure.
  ///   - language: the one the phrases are written in, or stand in for.
  init(parsing bytes: [UInt8], language: Language) {
    self.language = language
    var templates: [String: [PluralForm: String]] = [:]
    let document = try? YAMLDocument(parsing: bytes)
    if let phrases = document?.root?["phrases"] {
      for (key, value) in phrases.pairs { templates[key.text] = PhraseCatalog.forms(value) }
    }
    self.templates = templates
  }

  private static func forms(_ node: YAMLNode) -> [PluralForm: String] {
    if node.kind == .scalar { return [.other: node.text] }
    var forms: [PluralForm: String] = [:]
    for (key, value) in node.pairs {
      if let form = PluralForm(rawValue: key.text) { forms[form] = value.text }
    }
    return forms
  }

  /// The names of all phrases in the catalogue, sorted.
  var keys: [String] { templates.keys.sorted() }

  /// A phrase with its placeholders filled in.
  public func callAsFunction(_ phrase: Phrase, _ values: [String: Text] = [:]) -> Text {
    fill(templates[phrase.rawValue]?[.other] ?? phrase.rawValue, values)
  }

  /// A phrase in the form that goes with `count`, which fills the place `{n}`.
  public func callAsFunction(
    _ phrase: Phrase, count: Int, _ values: [String: Text] = [:]
  ) -> Text {
    counted(phrase.rawValue, count, values)
  }

  /// The word for a case of a closed set, such as `state.met`.
  public func word(_ set: String, _ value: String) -> Text { word("\(set).\(value)") }

  /// A sentence that goes with a case of a closed set, with its placeholders filled in.
  func word(_ set: String, _ value: String, _ values: [String: Text]) -> Text {
    let key = "\(set).\(value)"
    return fill(templates[key]?[.other] ?? key, values)
  }

  func word(_ key: String) -> Text { .phrase(templates[key]?[.other] ?? key) }

  func counted(_ key: String, _ count: Int, _ values: [String: Text] = [:]) -> Text {
    let forms = templates[key] ?? [:]
    let template = forms[language.pluralForm(count)] ?? forms[.other] ?? key
    let number = number(NumberStyle.grouped(Double(count)))
    return fill(template, values.merging(["n": number]) { given, _ in given })
  }

  func fill(_ template: String, _ values: [String: Text]) -> Text {
    var filled = Text()
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      filled = filled + .phrase(String(rest[..<open])) + (values[name] ?? .phrase("{\(name)}"))
      rest = rest[rest.index(after: close)...]
    }
    return filled + .phrase(String(rest))
  }
}
