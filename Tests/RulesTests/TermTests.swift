import MizanCore
import MizanYAML
import TestSupport
import Testing

/// Terms are translated as docs/translating/terms.yaml says.
struct TermTests {
  private let agreed: AgreedTerms
  private let texts: [(text: ShippedText, terms: [Term])]

  init() throws {
    agreed = try AgreedTerms.read.get()
    texts = try TermTests.found.get()
  }

  /// The texts whose wording is free, with the terms that their English has: found once for all
  /// tests.
  private static let found = Result {
    let agreed = try AgreedTerms.read.get()
    return try ShippedText.all().filter { !$0.isOfficial }.map {
      ($0, agreed.terms(in: $0.english))
    }
  }

  @Test func eachTermHasItsWordsInEveryLanguage() {
    for term in agreed.terms {
      #expect(!term.english.isEmpty && term.entries.count == 3, "\(term.english)")
      #expect(term.entries.values.allSatisfy { !$0.isEmpty }, "\(term.english)")
    }
    #expect(agreed.terms.count > 70)
  }

  @Test func everyTermIsUsedSomewhere() {
    let used = Set(texts.flatMap { $0.terms.map(\.english) })
    #expect(agreed.terms.map(\.english).filter { !used.contains($0) } == [])
  }

  @Test func whereTheEnglishHasATermTheTranslationHasItsWords() {
    for (text, terms) in texts where !terms.isEmpty {
      for translation in text.translations where translation.language != .en {
        let own = translation.own.folded
        for term in terms where !term.hasWords(own, translation.language) {
          let expected = term.expected(translation.language)
          Issue.record("\(term) is translated with \(expected): \(translation.place)")
        }
      }
    }
  }

  @Test func noWordIsUsedThatShouldNotBe() {
    for translation in texts.flatMap(\.text.translations) {
      guard let never = agreed.never[translation.language] else { continue }
      let own = translation.own.folded
      for (word, instead) in never where own.contains(word) {
        Issue.record("not '\(word)' but '\(instead)': \(translation.place)")
      }
    }
  }
}

/// What docs/translating/terms.yaml holds.
private struct AgreedTerms {
  var terms: [Term]
  /// Words that should not be used, with what to write instead.
  var never: [Language: [(word: String, instead: String)]] = [:]

  static let read = Result {
    let root = try YAMLDocument(parsing: packageBytes("docs/translating/terms.yaml")).root
    return AgreedTerms(try #require(root))
  }

  init(_ root: YAMLNode) {
    terms = root["terms"]?.elements.map(Term.init) ?? []
    for language in Language.allCases where root["never"]?[language.rawValue] != nil {
      never[language] = root["never"]?[language.rawValue]?.pairs.map {
        ($0.key.text.folded, $0.value.text)
      }
    }
  }

  /// The terms that an English text has.
  func terms(in english: String) -> [Term] {
    let words = english.words.map(String.init)
    let known = Set(words.flatMap { [$0, $0.last == "s" ? String($0.dropLast()) : $0] })
    return terms.filter { term in
      term.english.contains { form in
        form.allSatisfy(known.contains) && Term.stands(form, in: words)
      }
    }
  }
}

/// A term, and what it is translated with.
private struct Term: CustomStringConvertible {
  /// Its forms, word by word.
  var english: [[String]]
  /// In each language: of one entry all words stand in a translation.
  var entries: [Language: [[String]]] = [:]

  init(_ node: YAMLNode) {
    func words(_ language: Language) -> [[String]] {
      node[language.rawValue]?.elements.map {
        $0.text.folded.split(separator: " ").map(String.init)
      } ?? []
    }
    english = words(.en)
    for language in [Language.fr, .es, .ar] { entries[language] = words(language) }
  }

  /// Whether these words stand together in a text, the last one perhaps in the plural.
  static func stands(_ form: [String], in words: [String]) -> Bool {
    guard let last = form.last, form.count <= words.count else { return false }
    return (0...(words.count - form.count)).contains { start in
      let found = words[start..<(start + form.count)]
      return found.dropLast().elementsEqual(form.dropLast())
        && (found.last == last || found.last == last + "s")
    }
  }

  var description: String { english.first?.joined(separator: " ") ?? "" }

  func hasWords(_ folded: String, _ language: Language) -> Bool {
    entries[language, default: []].contains { entry in entry.allSatisfy(folded.contains) }
  }

  /// The entries of a language, for a message.
  func expected(_ language: Language) -> String {
    entries[language, default: []].map { "'\($0.joined(separator: " "))'" }.joined(
      separator: " or ")
  }
}
