import MizanCore
import TestSupport
import Testing

/// Every text is there in four languages, and each says what the English says as far as a machine
/// can tell.
struct TranslationTests {
  private let all: [Translation]

  init() throws { all = try Translation.all() }

  @Test func everyTextIsInEveryLanguage() throws {
    let files = try Shipped.files("rules") + Shipped.files("seeds")
    let texts = Checkup(of: files, among: []).texts
    #expect(texts.languages == Language.allCases)
    let incomplete = texts.incomplete.map {
      "\($0.file):\($0.place.line) lacks \($0.missing.map(\.rawValue)): \($0.place.lineText)"
    }
    #expect(incomplete.isEmpty, "\(incomplete.prefix(30).joined(separator: "\n"))")
    // What the reader takes for a text and what looks like one are the same.
    let found = try ShippedText.all()
    #expect(texts.count == found.count && found.count > 2_500)
    #expect(found.allSatisfy { $0.texts.count == Language.allCases.count })
  }

  @Test func eachIsInItsScript() {
    let problems = all.problems { translation in
      let own = translation.own.withoutLatinAsides.unicodeScalars
      let (arabic, latin) = (own.count(where: \.isArabic), own.count(where: \.isLatin))
      let isRight = translation.language == .ar ? arabic > latin : arabic == 0
      return isRight ? nil : "\(arabic) Arabic and \(latin) Latin letters"
    }
    #expect(problems.isEmpty, "\(problems)")
  }

  /// Words that each of the three Latin languages has alone.
  private static let marks: [Language: Set<String>] = [
    .en: ["the", "of", "and", "to", "is", "are", "for", "with", "that", "by", "it"],
    .fr: ["le", "les", "des", "du", "et", "dans", "pour", "aux", "il", "ou", "pas", "n'y", "n'a"],
    .es: ["el", "los", "las", "del", "con", "por", "para", "o", "lo", "al", "su", "hay"],
  ]

  @Test func eachIsInItsLanguage() {
    let problems = all.problems { translation in
      let words = translation.own.words.map(String.init)
      guard translation.language != .ar, words.count >= 12 else { return nil }
      let counts = Self.marks.mapValues { marks in words.count(where: marks.contains) }
      let most = counts.values.max() ?? 0
      return counts[translation.language] == most ? nil : "reads like another language"
    }
    #expect(problems.isEmpty, "\(problems)")
  }

  /// Names that stay as they are.
  private static let names = [
    "Agence Lyon Tranquillité Médiation", "New Women Connectors (Europe)",
  ]

  @Test func noneIsACopyOfAnother() {
    let problems = all.problems { translation in
      let other = Language.allCases.first {
        $0 != translation.language && translation.text.texts[$0] == translation.own
      }
      guard let other, translation.own.words.count > 3, !Self.names.contains(translation.own)
      else { return nil }
      return "the same as in \(other.rawValue)"
    }
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test func numbersAreTheSame() {
    let problems = all.problems { translation in
      let (own, english) = (translation.own.numbers, translation.text.english.numbers)
      return own == english
        ? nil : "\(own.sorted()) where the English has \(english.sorted())"
    }
    #expect(problems.isEmpty, "\(problems)")
  }

  /// Arabic does not write short vowels, so it may be shorter.
  @Test func noneIsMuchShorterOrLongerThanTheEnglish() {
    let problems = all.problems { translation in
      let english = translation.text.english.letterCount
      guard english > 40 else { return nil }
      let ratio = Double(translation.own.letterCount) / Double(english)
      let least = translation.language == .ar ? 0.45 : 0.5
      return (least...2.2).contains(ratio) ? nil : "\(Int(ratio * 100)) % of the English"
    }
    #expect(problems.isEmpty, "\(problems)")
  }

  /// The rules and seeds have no places to fill in, and nothing that looks like one.
  @Test func nothingIsLeftToFillIn() {
    let problems = all.problems { translation in
      let marks = ["{", "}", "TODO", "XXX", "???", "Lorem"].filter(translation.own.contains)
      return marks.isEmpty ? nil : "\(marks)"
    }
    #expect(problems.isEmpty, "\(problems)")
  }
}
