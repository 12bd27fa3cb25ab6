/// One text in one or more languages.
public struct LocalizedText: Hashable, Sendable {
  private let texts: [Language: String]

  /// - Parameter texts: at least one language; the empty map reads as an empty text.
  public init(_ texts: [Language: String]) { self.texts = texts }

  /// A text in a single language.
  public init(_ text: String, in language: Language = .en) { texts = [language: text] }

  /// The text in `language`, else in English, else in the first language that has one.
  public subscript(language: Language) -> String { texts[shownLanguage(for: language)] ?? "" }

  /// The language of the text that stands for `language`.
  public func shownLanguage(for language: Language) -> Language {
    if texts[language] != nil { return language }
    return texts[.en] != nil ? .en : languages.first ?? language
  }

  /// The languages that have a text, in the order of `Language.allCases`.
  public var languages: [Language] { Language.allCases.filter { texts[$0] != nil } }
}
