import MizanCore
import MizanYAML
import TestSupport
import Testing

@testable import MizanReport

/// The catalogues in French, Spanish and Arabic, against the English one.
struct TranslatedCatalogTests {
  /// The words of a catalogue as its file has them: by key, then by plural form.
  private func words(_ language: Language) throws -> [(key: String, forms: [String: String])] {
    let path = "Sources/MizanReport/Language/Phrases/\(language.rawValue).yaml"
    let document = try YAMLDocument(parsing: try packageBytes(path))
    #expect(document.root?["language"]?.text == language.rawValue)
    return try #require(document.root?["phrases"]).pairs.map { key, value in
      let forms =
        value.kind == .scalar
        ? ["other": value.text]
        : Dictionary(uniqueKeysWithValues: value.pairs.map { ($0.key.text, $0.value.text) })
      return (key.text, forms)
    }
  }

  private func places(_ text: String) -> Set<Substring> {
    Set(text.matches(of: /\{([a-z0-9-]+)\}/).map(\.1))
  }

  @Test(arguments: [Language.fr, .es, .ar])
  func everyPhraseIsThereInOrderAndNoOther(language: Language) throws {
    #expect(try words(language).map(\.key) == words(.en).map(\.key))
  }

  @Test(arguments: [Language.fr, .es, .ar])
  func placesAreTheSameAndPluralFormsAreThoseOfTheLanguage(language: Language) throws {
    let own = Dictionary(uniqueKeysWithValues: try words(language).map { ($0.key, $0.forms) })
    let needed = Set([0, 1, 2, 3, 11, 100].map { language.pluralForm($0).rawValue })
    for (key, english) in try words(.en) {
      let forms = try #require(own[key])
      guard english.count > 1 else {
        #expect(forms.keys.sorted() == ["other"], "\(key)")
        #expect(places(forms["other"] ?? "") == places(english["other"] ?? ""), "\(key)")
        continue
      }
      #expect(Set(forms.keys) == needed, "\(key)")
      for (form, text) in forms {
        // A single one or two may be said in words.
        let missing = places(english["other"] ?? "").symmetricDifference(places(text))
        let mayLack: Set<Substring> = ["zero", "one", "two"].contains(form) ? ["n"] : []
        #expect(missing.isSubset(of: mayLack), "\(key), \(form)")
      }
    }
  }

  @Test(arguments: [Language.fr, .es, .ar])
  func nothingIsLeftInEnglishOrInAnotherScript(language: Language) throws {
    let english = Dictionary(uniqueKeysWithValues: try words(.en).map { ($0.key, $0.forms) })
    for (key, forms) in try words(language) {
      for (form, text) in forms {
        // What stays as it is: places, options, file names, commands, words of YAML.
        let kept = /\{[^}]*\}|--[a-z-]+|[A-Za-z_.-]*[A-Z_.-]+[A-Za-z_.-]*|mizan \w+|true|false/
        let own = text.replacing(kept, with: "")
        let isCopy = text == english[key]?[form] && own.split(separator: " ").count > 2
        #expect(!isCopy, "\(key)")
        let arabic = own.unicodeScalars.count { (0x600...0x6FF).contains($0.value) }
        let latin = own.unicodeScalars.count { $0.properties.isAlphabetic && $0.value < 0x250 }
        #expect(language == .ar ? arabic >= latin : arabic == 0, "\(key): \(text)")
      }
    }
  }

  @Test(arguments: [
    (Language.fr, ["probab", "estimation", "approximativ", "marge d’erreur", "±"]),
    (.es, ["probab", "estimación", "aproximad", "margen de error", "±"]),
    (.ar, ["هامش الخطأ", "فاصل الثقة", "تقريباً", "تقريبًا", "±"]),
  ])
  func noWordPassesARangeOffAsAGuess(language: Language, banned: [String]) throws {
    for (key, forms) in try words(language) {
      for text in forms.values {
        for word in banned { #expect(!text.lowercased().contains(word), "\(key): \(text)") }
      }
    }
  }

  @Test(arguments: [
    (Language.en, "1,234.5", "1,234.5"), (.fr, "1,234.5", "1\u{202F}234,5"),
    (.es, "+0.5", "+0,5"), (.ar, "12.5", "12.5"), (.ar, "+0.5", "\u{2066}+0.5\u{2069}"),
  ])
  func numbersAreWrittenAsTheLanguageDoes(language: Language, plain: String, written: String) {
    #expect(language.number(plain) == written)
  }

  @Test(arguments: [
    (Language.en, "2026-10-01", "1 October 2026"), (.fr, "2026-10-01", "1er\u{A0}octobre 2026"),
    (.fr, "2026-10-21", "21\u{A0}octobre 2026"), (.es, "2026-10-01", "1 de octubre de 2026"),
    (.fr, "2026-08", "août 2026"), (.ar, "2026-10-01", "1\u{A0}تشرين الأول/أكتوبر 2026"),
  ])
  func datesAreWrittenAsTheLanguageDoes(language: Language, date: String, written: String) {
    #expect(PhraseCatalog.catalog(for: language).date(date).plain == written)
  }
}
