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
    #expect(practices.count >= 17)
    for practice in practices {
      #expect(!practice.criteria.isEmpty && !practice.sources.isEmpty, "\(practice.id)")
    }
  }
}
