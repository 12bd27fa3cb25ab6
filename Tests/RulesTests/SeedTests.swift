import MizanCore
import TestSupport
import Testing

struct SeedTests {
  @Test func everyCityWithFactsAndTheInventedOneAreThere() throws {
    let profiles = try Shipped.profiles(try Shipped.rulebook())
    #expect(
      Set(profiles.map(\.city.id))
        == [
          "amman", "amsterdam", "athens", "barcelona", "beirut", "berlin", "calais", "campillos",
          "gaziantep", "grande-synthe", "irbid", "lyon", "madrid", "mexico-city", "osnabruck",
          "paris",
          "port-salam", "sao-paulo", "sombor", "sousse", "sultanbeyli", "tangier", "tunis", "turin",
          "vienna",
        ])
    #expect(profiles.filter(\.isFictional).map(\.city.id) == ["port-salam"])
  }

  /// So that all of them can be compared with one pattern of names.
  @Test func eachCityIsOnceAmongTheCities() throws {
    let ids = try Shipped.profiles(try Shipped.rulebook(), in: ["cities"]).map(\.city.id)
    #expect(ids.count == 24 && Set(ids).count == ids.count)
  }

  @Test func everyAnswerOfARealCityHasAReasonAndAQuotedPassage() throws {
    for profile in try Shipped.profiles(try Shipped.rulebook()) where !profile.isFictional {
      let facts = profile.facts.filter { $0.value.content != .unknown }
      let said =
        profile.answers.map { ($0.key, $0.value.because, $0.value.evidence) }
        + facts.map { ($0.key, $0.value.because, $0.value.evidence) }
      #expect(!said.isEmpty)
      for (id, because, evidence) in said {
        let isQuoted = evidence.allSatisfy { $0.phrase != nil && $0.section != nil }
        #expect(
          because != nil && !evidence.isEmpty && isQuoted, "\(profile.city.id) \(id)")
      }
    }
  }

  @Test func theInventedCityLeavesOneQuestionOpen() throws {
    let rulebook = try Shipped.rulebook()
    let profile = try #require(try Shipped.profiles(rulebook).first(where: \.isFictional))
    let checklist = try #require(rulebook.checklist("urban-migration"))
    let assessment = Assessment(of: profile, against: checklist)
    let open = assessment.findings.filter { $0.state == .unknown }
    #expect(open.map(\.criterion.id) == ["services.children-education"])
    #expect(open.allSatisfy { !$0.missingFacts.isEmpty } && assessment.coverage > 0.95)
    #expect(assessment.count(.notApplicable) > 0)
    let holders = Set(assessment.findings.map(\.mandate.holder))
    #expect(holders.isSuperset(of: [.municipal, .shared, .national]))
  }

  /// The documents lie beside the project on some machines only; where they do, every quoted
  /// phrase must stand in the document it is said to come from.
  @Test(.enabled(if: Documents.areThere))
  func everyQuotedPhraseStandsInItsDocument() throws {
    let rulebook = try Shipped.rulebook()
    var quotes: [(source: String?, phrase: String?)] = []
    for profile in try Shipped.profiles(rulebook) {
      for answer in profile.answers.values {
        quotes += answer.evidence.map { ($0.source, $0.phrase) }
      }
      for fact in profile.facts.values { quotes += fact.evidence.map { ($0.source, $0.phrase) } }
    }
    for practice in try Shipped.practices(rulebook) {
      quotes += practice.sources.map { ($0.citation.source, $0.phrase) }
    }
    var found = 0
    for case (let source?, let phrase?) in quotes {
      #expect(
        try Documents.text(source).contains(Documents.inOneLine(phrase)), "\(source): \(phrase)")
      found += 1
    }
    #expect(found > 50)
  }
}

private enum Documents {
  static let folder = packageRoot + "/../shared/sources"
  static var areThere: Bool { SourceFolder.exists(folder) }

  /// Lines of the documents break anywhere.
  static func inOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func text(_ source: String) throws -> String {
    let names = [
      "mc2cm-women-2020": "000_ea0db291493b28f4", "crm-women-4th": "001_328c06ceeeed0cbc",
      "uclg-mewa-taskforce-2021": "002_c38af157f09b9ff1",
      "gcm-arab-dialogue-2020": "003_49402cac284884d1",
      "mc2cm-civil-society-2019": "004_c3e3d08c8059d17a",
    ]
    let name = try #require(names[source])
    let bytes = try SourceFile.read("\(folder)/\(name).txt").bytes
    return inOneLine(String(decoding: bytes, as: UTF8.self))
  }
}
