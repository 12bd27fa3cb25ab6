import MizanCore
import MizanReport
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

  @Test func theChecklistAsksSeventyCriteriaInTenGroups() throws {
    let checklist = try #require(try Shipped.rulebook().checklist("urban-migration"))
    #expect(checklist.criteria.count == 70 && checklist.root.groups.count == 10)
    #expect(checklist.scoring.minimumCoverage == 0.5)
  }

  @Test func everyChecklistAsksAsManyCriteriaAsItSays() throws {
    let counts = try Shipped.rulebook().checklists.map { ($0.id, $0.criteria.count) }
    #expect(
      Dictionary(uniqueKeysWithValues: counts) == [
        "urban-migration": 70, "civil-society": 25, "gcm-local-review": 20,
        "autonomy-protection": 15, "data-multilevel": 14,
      ])
    #expect(try Self.criteria().count == 144)
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
    #expect(practices.count == 79)
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
