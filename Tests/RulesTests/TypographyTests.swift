import MizanCore
import Testing

/// Texts are set as each language does: docs/translating.
struct TypographyTests {
  private let all: [Translation]

  init() throws { all = try Translation.all() }

  private func expectNone(
    _ languages: [Language], location: SourceLocation = #_sourceLocation,
    _ problem: (String) -> String?
  ) {
    let problems = all.filter { languages.contains($0.language) }.problems { problem($0.own) }
    #expect(problems.isEmpty, "\(problems)", sourceLocation: location)
  }

  /// Which of some signs a text has.
  private func signs(_ signs: Set<Unicode.Scalar>) -> (String) -> String? {
    { own in own.unicodeScalars.first(where: signs.contains).map { "the sign \($0)" } }
  }

  @Test func noSpaceIsTooManyOrAtAnEnd() {
    expectNone(Language.allCases) { own in
      let isAtAnEnd = own.first?.isWhitespace == true || own.last?.isWhitespace == true
      return isAtAnEnd ? "a space at an end" : own.neighbours { $0.isSpace && $1.isSpace }
    }
    expectNone(Language.allCases, signs(["\n", "\t"]))
  }

  @Test func aTextEndsAsItsEnglishDoes() {
    func end(_ text: String) -> String {
      switch text.last {
      case ".": "a stop"
      case "?", "؟": "a question mark"
      case ":": "a colon"
      default: "nothing"
      }
    }
    let problems = all.problems { translation in
      let (own, english) = (end(translation.own), end(translation.text.english))
      return own == english ? nil : "ends with \(own), the English with \(english)"
    }
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test func quotesAreThoseOfTheLanguage() {
    expectNone([.fr, .es, .ar], signs(["\"", "“", "”", "„", "‚", "‘"]))
    expectNone([.en], signs(["“", "”", "„", "‚", "‘", "’", "«", "»"]))
    expectNone(Language.allCases) { own in
      own.count { $0 == "«" } == own.count { $0 == "»" } ? nil : "a quote is left open"
    }
  }

  @Test func frenchSetsDoubleSignsOffWithASpaceThatDoesNotBreak() {
    let signs: Set<Unicode.Scalar> = [";", ":", "!", "?", "»", "%"]
    expectNone([.fr]) { own in
      own.neighbours { ($0 != "\u{A0}" && signs.contains($1)) || ($0 == "«" && $1 != "\u{A0}") }
    }
    expectNone([.fr], self.signs(["'"]))
  }

  @Test func spanishOpensWhatItCloses() {
    expectNone([.es]) { own in
      let counts = Dictionary(own.map { ($0, 1) }, uniquingKeysWith: +)
      return counts["?"] == counts["¿"] && counts["!"] == counts["¡"] ? nil : "not opened"
    }
  }

  @Test func noSpaceStandsBeforeASignInTheOtherLanguages() {
    let signs: Set<Unicode.Scalar> = [",", ";", ":", "!", "?", "»", "؛", "،", "؟"]
    expectNone([.en, .es, .ar]) { own in
      own.neighbours { ($0.isSpace && signs.contains($1)) || ($0 == "«" && $1.isSpace) }
    }
  }

  @Test func arabicHasItsOwnSigns() {
    expectNone([.ar]) { signs([",", ";", "?"])($0.withoutLatinAsides) }
    expectNone([.ar], signs(Set((0x660...0x669).compactMap(Unicode.Scalar.init))))
    expectNone([.ar]) { $0.unicodeScalars.contains("\u{640}") ? "a lengthened letter" : nil }
    expectNone([.ar]) { own in
      own.neighbours { $0 == "\u{64B}" && $1 == "ا" }.map { "a tanwin before its alif: \($0)" }
    }
  }
}
