import MizanCore
import Testing

/// The documents lie beside the project on some machines only; where they do, every quoted phrase
/// must stand in the section of the document that it is said to come from.
@Suite(.enabled(if: SourceTexts.areThere))
struct QuoteTests {
  private struct Quote {
    var source: String
    var section: String?
    var phrase: String
  }

  private static func quotes() throws -> [Quote] {
    let rulebook = try Shipped.rulebook()
    var quotes: [Quote?] = []
    for profile in try Shipped.profiles(rulebook) {
      let evidence =
        profile.answers.values.flatMap(\.evidence) + profile.facts.values.flatMap(\.evidence)
      quotes += evidence.map { quote($0.source, $0.section, $0.phrase) }
    }
    for practice in try Shipped.practices(rulebook) {
      quotes += practice.sources.map { quote($0.citation.source, $0.citation.section, $0.phrase) }
    }
    return quotes.compactMap(\.self)
  }

  private static func quote(_ source: String?, _ section: String?, _ phrase: String?) -> Quote? {
    guard let source, let phrase else { return nil }
    return Quote(source: source, section: section, phrase: phrase)
  }

  @Test func everyQuotedPhraseStandsInItsSection() throws {
    var texts: [String: [String: String]] = [:]
    for source in SourceTexts.sources { texts[source] = try SourceTexts.sections(of: source) }
    for quote in try Self.quotes() {
      let sections = try #require(texts[quote.source], "\(quote.source)")
      let section = try #require(quote.section.flatMap { sections[$0] }, "\(quote)")
      #expect(section.contains(SourceTexts.inOneLine(quote.phrase)), "\(quote)")
    }
  }

  @Test func noQuoteIsLeftOut() throws {
    let written = try Shipped.files("seeds").reduce(0) { count, file in
      count + String(decoding: file.bytes, as: UTF8.self).ranges(of: "phrase: ").count
    }
    let read = try Self.quotes().count
    #expect(read == written && read > 300)
  }

  @Test func everySectionOfTheRulesIsFoundInItsDocument() throws {
    for source in try Shipped.rulebook().sources {
      let found = try SourceTexts.sections(of: source.id).keys
      #expect(Set(found) == Set(source.sections.map(\.id)), "\(source.id)")
    }
  }
}
