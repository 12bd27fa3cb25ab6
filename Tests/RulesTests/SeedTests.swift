import MizanCore
import TestSupport
import Testing

struct SeedTests {
  @Test func oneCityIsInvented() throws {
    let profiles = try Shipped.profiles(try Shipped.rulebook())
    #expect(profiles.filter(\.isFictional).map(\.city.id) == ["port-salam"])
  }

  /// So that all of them can be compared with one pattern of names.
  @Test func eachCityIsOnceAmongTheCitiesInAFileOfItsName() throws {
    let folder = packageRoot + "/seeds/cities"
    let files = try SourceFolder.yamlFiles(in: folder).map {
      String($0.path.dropFirst(folder.count + 1).dropLast(".yaml".count))
    }
    let ids = try Shipped.profiles(try Shipped.rulebook(), in: ["cities"]).map(\.city.id)
    #expect(Set(ids) == Set(files) && ids.count == files.count && !ids.isEmpty)
  }

  @Test func eachCityIsNamedInEveryLanguageAndInItsOwn() throws {
    for profile in try Shipped.profiles(try Shipped.rulebook(), in: ["cities"]) {
      #expect(profile.city.name.languages == Language.allCases, "\(profile.city.id)")
      #expect(profile.city.localName != nil, "\(profile.city.id)")
    }
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
}
