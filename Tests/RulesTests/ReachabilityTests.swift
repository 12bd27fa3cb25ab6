import MizanCore
import MizanReport
import TestSupport
import Testing

/// A criterion that no city can meet, or that none can fail, asks nothing.
///
/// Each case goes the whole way: a profile is written as YAML, read by the loader and assessed.
struct ReachabilityTests {
  /// The shipped rules, read once for all cases.
  private static let rules = Result { try Shipped.rulebook() }

  /// The same with a checklist for each criterion that asks it alone: to assess a profile by a whole
  /// checklist, of which it says next to nothing, takes a second.
  private static let rulesOneByOne = Result {
    let criteria = try rules.get().criterionIDs
    return Rulebook.load(try Shipped.files("rules") + criteria.map(checklist)).rulebook
  }

  /// Cases go by ids, which a failing one is found by.
  static func criteria() throws -> [String] { try rules.get().criterionIDs }

  static func checklists() throws -> [String] { try rules.get().checklists.map(\.id) }

  private static func checklist(asking criterion: String) -> SourceFile {
    let id = "only-" + criterion.replacing(".", with: "-")
    let text = """
      mizan: checklist/v1
      id: \(id)
      version: 1.0.0
      title: \(id)
      groups:
        - id: group-of-\(id)
          title: \(id)
          criteria: [\(criterion)]
      """
    return SourceFile(path: "rules/checklists/\(id).yaml", bytes: Array(text.utf8))
  }

  static func criteriaThatMayNotApply() throws -> [String] {
    try criteria().filter { try criterion($0).rule?.applies != nil }
  }

  private static func criterion(_ id: String) throws -> Criterion {
    try #require(try rules.get().criteria[id], "\(id)")
  }

  @Test func everyCriterionStandsInAChecklist() throws {
    let asked = Set(try Self.rules.get().checklists.flatMap { $0.criteria.map(\.id) })
    #expect(try Self.criteria().filter { !asked.contains($0) } == [], "in no checklist")
  }

  /// A city at the best level of all criteria scores 100, one at the worst 0.
  @Test(arguments: try checklists())
  func aChecklistCanBeMetInFullOrNotAtAll(id: String) throws {
    let checklist = try #require(try Self.rules.get().checklist(id))
    for isBest in [true, false] {
      let answers = checklist.criteria.map { criterion in
        (criterion.id, "\"\((isBest ? criterion.best : criterion.worst).id)\"")
      }
      let profile = TestProfile(answers: Dictionary(uniqueKeysWithValues: answers))
      let read = try #require(Self.rules.get().profile(in: profile.file).value, "\(checklist.id)")
      let score = try #require(Assessment(of: read, against: checklist).score)
      #expect(score.low == (isBest ? 1 : 0) && score.high == score.low, "\(checklist.id)")
    }
  }

  @Test(arguments: try criteria())
  func aCityCanBeAtEveryLevel(id: String) throws {
    let criterion = try Self.criterion(id)
    for index in criterion.levels.indices {
      let level = criterion.levels[index].id
      let profile = try #require(
        TestProfile(of: criterion, at: index), "\(criterion.id): no test has the facts of \(level)")
      let finding = try finding(criterion, profile)
      #expect(
        finding.possibleLevels == [index] && !finding.mayNotApply,
        "\(criterion.id): \(level) is not reached by\n\(profile.text)")
      #expect(finding.state == state(of: index, criterion), "\(criterion.id): \(level)")
    }
  }

  @Test(arguments: try criteria())
  func aCityOfWhichNothingIsSaidIsUnknown(id: String) throws {
    let criterion = try Self.criterion(id)
    let finding = try finding(criterion, TestProfile())
    #expect(finding.state == .unknown, "\(criterion.id)")
    #expect(
      finding.possibleLevels == Array(criterion.levels.indices),
      "\(criterion.id): not every level is possible")
  }

  @Test(arguments: try criteriaThatMayNotApply())
  func aConditionOfWhatAppliesHoldsAndFails(id: String) throws {
    let criterion = try Self.criterion(id)
    let test = try #require(
      criterion.tests.first { $0.expectation == .notApplicable },
      "\(criterion.id): no test of a city that it does not concern")
    let finding = try finding(criterion, TestProfile(facts: test.facts))
    #expect(finding.state == .notApplicable, "\(criterion.id): \(test.name)")
  }

  @Test(arguments: try criteria())
  func aCriterionMayBeSaidNotToConcernACity(id: String) throws {
    let criterion = try Self.criterion(id)
    let profile = TestProfile(answers: [criterion.id: "{not-applicable: a test}"])
    #expect(try finding(criterion, profile).state == .notApplicable, "\(criterion.id)")
  }

  @Test(arguments: try criteria())
  func everyRecommendationIsOfferedWhereItsMandateIs(id: String) throws {
    let criterion = try Self.criterion(id)
    for mandate in Mandate.allCases {
      var profile = try #require(TestProfile(of: criterion, at: 0), "\(criterion.id)")
      profile.mandates[criterion.id] = mandate.rawValue
      let expected = criterion.recommendations.filter { ($0.mandate ?? mandate) == mandate }
      #expect(!expected.isEmpty, "\(criterion.id): nothing to do where the mandate is \(mandate)")
      let advice = try assessment(criterion, profile).advice
      #expect(
        Set(advice.map(\.recommendation.id)) == Set(expected.map(\.id)),
        "\(criterion.id) where the mandate is \(mandate)")
      for item in advice {
        #expect(item.gain.upperBound > 0, "\(criterion.id)/\(item.recommendation.id) gains nothing")
      }
    }
  }

  private func state(of level: Int, _ criterion: Criterion) -> State {
    level == 0 ? .notMet : level == criterion.levels.count - 1 ? .met : .partial
  }

  private func finding(_ criterion: Criterion, _ profile: TestProfile) throws -> Finding {
    try #require(try assessment(criterion, profile).findings.first)
  }

  /// The profile by the checklist that asks this criterion alone.
  private func assessment(_ criterion: Criterion, _ profile: TestProfile) throws -> Assessment {
    let rulebook = try Self.rulesOneByOne.get()
    let id = "only-" + criterion.id.replacing(".", with: "-")
    let checklist = try #require(rulebook.checklist(id), "\(criterion.id)")
    let loading = rulebook.profile(in: profile.file)
    let errors = loading.diagnostics.filter { $0.severity == .error }
    let complaint = DiagnosticText(style: TextStyle()).string(errors)
    let read = try #require(loading.value, "\(criterion.id): \(complaint)\n\(profile.text)")
    return Assessment(of: read, against: checklist)
  }
}
