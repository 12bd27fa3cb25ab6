import MizanCore
import MizanReport
import TestSupport
import Testing

/// A criterion that no city can meet, or that none can fail, asks nothing.
///
/// Each case goes the whole way: a profile is written as YAML, read by the loader and assessed by every
/// checklist that asks the criterion.
@Suite(.timeLimit(.minutes(15))) struct ReachabilityTests {
  /// Read once for all cases.
  private static let rules = Result { try Shipped.rulebook() }

  static func criteria() throws -> [Criterion] {
    try rules.get().criteria.values.sorted { $0.id < $1.id }
  }

  static func criteriaThatMayNotApply() throws -> [Criterion] {
    try criteria().filter { $0.rule?.applies != nil }
  }

  @Test func everyCriterionStandsInAChecklist() throws {
    let asked = Set(try Self.rules.get().checklists.flatMap { $0.criteria.map(\.id) })
    let all = try Self.criteria().map(\.id)
    #expect(all.count == 144 && all.filter { !asked.contains($0) } == [])
  }

  @Test(arguments: try criteria())
  func aCityCanBeAtEveryLevel(criterion: Criterion) throws {
    for index in criterion.levels.indices {
      let level = criterion.levels[index].id
      let profile = try #require(
        TestProfile(of: criterion, at: index), "\(criterion.id): no test has the facts of \(level)")
      let findings = try findings(criterion, profile)
      #expect(!findings.isEmpty, "\(criterion.id)")
      for finding in findings {
        #expect(
          finding.possibleLevels == [index] && !finding.mayNotApply,
          "\(criterion.id): \(level) is not reached by\n\(profile.text)")
        #expect(finding.state == state(of: index, criterion), "\(criterion.id): \(level)")
      }
    }
  }

  @Test(arguments: try criteria())
  func aCityOfWhichNothingIsSaidIsUnknown(criterion: Criterion) throws {
    for finding in try findings(criterion, TestProfile()) {
      #expect(finding.state == .unknown, "\(criterion.id)")
      #expect(
        finding.possibleLevels == Array(criterion.levels.indices),
        "\(criterion.id): not every level is possible")
    }
  }

  @Test(arguments: try criteriaThatMayNotApply())
  func aConditionOfWhatAppliesHoldsAndFails(criterion: Criterion) throws {
    let test = try #require(
      criterion.tests.first { $0.expectation == .notApplicable },
      "\(criterion.id): no test of a city that it does not concern")
    for finding in try findings(criterion, TestProfile(facts: test.facts)) {
      #expect(finding.state == .notApplicable, "\(criterion.id): \(test.name)")
    }
  }

  /// As a criterion may concern a city or not by an answer, whatever its rule.
  @Test(arguments: try criteria())
  func aCriterionMayBeSaidNotToConcernACity(criterion: Criterion) throws {
    let profile = TestProfile(answers: [criterion.id: "{not-applicable: a test}"])
    for finding in try findings(criterion, profile) {
      #expect(finding.state == .notApplicable, "\(criterion.id)")
    }
  }

  @Test(arguments: try criteria())
  func everyRecommendationIsOfferedWhereItsMandateIs(criterion: Criterion) throws {
    for mandate in Mandate.allCases {
      var profile = try #require(TestProfile(of: criterion, at: 0), "\(criterion.id)")
      profile.mandates[criterion.id] = mandate.rawValue
      let expected = criterion.recommendations.filter { ($0.mandate ?? mandate) == mandate }
      #expect(!expected.isEmpty, "\(criterion.id): nothing to do where the mandate is \(mandate)")
      for assessment in try assessments(criterion, profile) {
        let advice = assessment.advice.filter {
          assessment.findings[$0.index].criterion.id == criterion.id
        }
        #expect(
          Set(advice.map(\.recommendation.id)) == Set(expected.map(\.id)),
          "\(criterion.id) where the mandate is \(mandate)")
        for item in advice {
          #expect(item.gain.upperBound > 0, "\(criterion.id)/\(item.recommendation.id) gains nothing")
        }
      }
    }
  }

  private func state(of level: Int, _ criterion: Criterion) -> State {
    level == 0 ? .notMet : level == criterion.levels.count - 1 ? .met : .partial
  }

  private func findings(_ criterion: Criterion, _ profile: TestProfile) throws -> [Finding] {
    try assessments(criterion, profile).flatMap { assessment in
      assessment.findings.filter { $0.criterion.id == criterion.id }
    }
  }

  /// The profile by each checklist that asks the criterion.
  private func assessments(
    _ criterion: Criterion, _ profile: TestProfile
  ) throws -> [Assessment] {
    let rulebook = try Self.rules.get()
    let loading = rulebook.profile(in: profile.file)
    let errors = loading.diagnostics.filter { $0.severity == .error }
    let complaint = DiagnosticText(style: TextStyle()).string(errors)
    let read = try #require(loading.value, "\(criterion.id): \(complaint)\n\(profile.text)")
    return rulebook.checklists.filter { $0.criteria.contains { $0.id == criterion.id } }
      .map { Assessment(of: read, against: $0) }
  }
}
