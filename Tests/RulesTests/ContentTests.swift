import MizanCore
import MizanReport
import TestSupport
import Testing

struct ContentTests {
  static func criteria() throws -> [Criterion] {
    try Shipped.rulebook().criteria.values.sorted { $0.id < $1.id }
  }

  @Test func nothingIsWrongWithRulesAndSeeds() throws {
    let files = try Shipped.files("rules") + Shipped.files("seeds")
    let diagnostics = Checkup(of: files, among: []).diagnostics
    #expect(diagnostics.isEmpty, "\(DiagnosticText(style: TextStyle()).string(diagnostics))")
  }

  static func checklists() throws -> [String] { try Shipped.rulebook().checklists.map(\.id) }

  @Test(arguments: try checklists())
  func aChecklistAsksAsManyCriteriaAsItSays(id: String) throws {
    let checklist = try #require(try Shipped.rulebook().checklist(id))
    let count = checklist.criteria.count
    for language in Language.allCases {
      let said = checklist.summary?[language].firstMatch(of: /\d+/).map { String($0.output) }
      #expect(said == "\(count)", "\(id): the first number of its summary in \(language)")
    }
    let sources = String(decoding: try packageBytes("docs/sources.md"), as: UTF8.self)
    #expect(sources.contains("\(id) (\(count)"), "docs/sources.md says how many \(id) asks")
  }

  @Test func everyFileOfCriteriaIsRead() throws {
    let files = try Shipped.files("rules/criteria")
    #expect(try Self.criteria().count == files.count && !files.isEmpty)
  }

  @Test(arguments: try criteria())
  func aCriterionIsComplete(criterion: Criterion) {
    #expect(criterion.help != nil && criterion.mandateBasis != nil)
    #expect(!criterion.addresses.isEmpty && !criterion.sources.isEmpty)
    #expect(criterion.sources.allSatisfy { $0.section != nil })
    #expect(criterion.worst.score == 0 && criterion.best.score == 1)
    #expect(criterion.title[.en].count <= 110 && criterion.title[.en].last != ".")
    let questions = criterion.question[.en].split(separator: " ").count
    #expect(criterion.question[.en].last == "?" && questions < 60)
    #expect(Set(criterion.levels.map { $0.label[.en] }).count == criterion.levels.count)
  }

  @Test(arguments: try criteria())
  func everyMandateHasARecommendationThatLeadsToTheBestLevel(criterion: Criterion) {
    for mandate in Mandate.allCases {
      let fitting = criterion.recommendations.filter { ($0.mandate ?? mandate) == mandate }
      #expect(fitting.contains { $0.raisesTo == criterion.levels.count - 1 }, "\(mandate)")
    }
  }

  @Test func everyPracticeExemplifiesACriterionAndCitesItsSource() throws {
    let rulebook = try Shipped.rulebook()
    let practices = try Shipped.practices(rulebook)
    let readme = String(decoding: try packageBytes("seeds/README.md"), as: UTF8.self)
    #expect(readme.contains("all \(practices.count) practices"), "seeds/README.md says how many")
    for practice in practices {
      #expect(!practice.criteria.isEmpty && !practice.sources.isEmpty, "\(practice.id)")
    }
  }

  @Test func practicesOfEveryStatusAreTold() throws {
    let practices = try Shipped.practices(try Shipped.rulebook())
    #expect(Set(practices.map(\.status)) == Set(Practice.Status.allCases))
    let inPlace = practices.filter { $0.status == .inPlace }
    // Most that is told is done by one city; the rest by several, or by others.
    #expect(inPlace.count { $0.city != nil } > inPlace.count / 2)
  }

  @Test func everyPracticeOfACityIsOfOneWithAProfile() throws {
    let rulebook = try Shipped.rulebook()
    let cities = Set(try Shipped.profiles(rulebook, in: ["cities"]).map(\.city.id))
    for practice in try Shipped.practices(rulebook) {
      #expect(practice.city.map(cities.contains) ?? true, "\(practice.id)")
    }
  }
}
