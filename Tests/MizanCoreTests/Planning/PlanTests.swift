import TestSupport
import Testing

@testable import MizanCore

/// Plans for the invented city Omicron.
struct PlanTests {
  private func assessment(_ more: String = "", without line: String? = nil) throws -> Assessment {
    let loading = Rulebook.load(try Mini.files("Tests/Fixtures/plan/rules"))
    let path = "Tests/Fixtures/plan/omicron.yaml"
    var text = String(decoding: try packageBytes(path), as: UTF8.self)
    if let line {
      text = text.split(separator: "\n").filter { $0 != line }.map { $0 + "\n" }.joined()
    }
    let file = SourceFile(path: path, bytes: Array((text + more + "\n").utf8))
    let profile = try #require(loading.rulebook.profile(in: file).value)
    return Assessment(of: profile, against: try #require(loading.rulebook.checklist("welcome")))
  }

  private func plan(
    _ assessment: Assessment, _ budget: Double?, _ unit: PlanRequest.Unit = .points,
    withAgreements: Bool = false
  ) -> Plan {
    let amount = budget.flatMap { PlanAmount(budget: $0) }
    return Plan(
      for: assessment, PlanRequest(budget: amount, in: unit, withAgreements: withAgreements))
  }

  private func names(_ plan: Plan) -> [String] {
    plan.steps.map { $0.advice.name(in: plan.assessment) }
  }

  @Test func whatIsNeededComesWithItAndBeforeIt() throws {
    let plan = plan(try assessment(), 16)
    let names = names(plan)
    let daily = try #require(names.firstIndex(of: "desk.open/daily"))
    for before in ["desk.open/hours", "desk.staff/train"] {
      #expect(try #require(names.firstIndex(of: before)) < daily)
    }
    #expect(plan.cost.value == 16 && plan.isExact && plan.possiblyMore == 0)
  }

  /// The sum of a plan's actions is the plan, whatever its budget.
  @Test func actionsComeToWhatThePlanOfThemDoes() throws {
    let assessment = try assessment()
    for budget in 1...20 {
      let plan = plan(assessment, Double(budget))
      let sum = ActionSum(of: plan.steps.map(\.advice), for: assessment, plan.request)
      #expect(sum.count == plan.steps.count && sum.cost == plan.cost && sum.gain == plan.gain)
      #expect(sum.after == plan.after && sum.closed <= sum.count)
    }
    let all = ActionSum(ofEverythingFor: assessment, PlanRequest(budget: nil))
    #expect(all.cost.value == 16 && all.after == plan(assessment, nil).after)
    let none = ActionSum(of: [], for: assessment, PlanRequest(budget: nil))
    #expect(none.count == 0 && none.gain == 0...0 && none.after == assessment.score)
  }

  /// What has to be done before comes with an action, and counts.
  @Test func aSumHoldsWhatIsNeededFirst() throws {
    let assessment = try assessment()
    let daily = try #require(
      plan(assessment, 16).steps.first { $0.advice.name(in: assessment) == "desk.open/daily" })
    let sum = ActionSum(of: [daily.advice], for: assessment, PlanRequest(budget: nil))
    #expect(sum.count == 3 && sum.cost.value > daily.cost.value)
  }

  @Test func whatIsLeftOfABudgetHasAReason() throws {
    let assessment = try assessment()
    // Everything takes 16 points; with 30 only lesser steps of the same are left, and what has to wait.
    let all = try #require(plan(assessment, 30).unspent)
    #expect(all.amount.value == 14 && all.reason == .nothingGains)
    #expect(plan(assessment, 16).unspent == nil && plan(assessment, nil).unspent == nil)
    for budget in 1...30 {
      let plan = plan(assessment, Double(budget))
      guard let unspent = plan.unspent else { continue }
      #expect(unspent.amount.value == Double(budget) - plan.cost.value)
      let others = plan.candidates.filter { other in
        !plan.steps.contains { $0.advice.name(in: assessment) == other.advice.name(in: assessment) }
      }
      func cost(_ candidate: Plan.Candidate) -> Double {
        guard others.contains(where: { $0.advice == candidate.advice }) else { return 0 }
        return candidate.cost.value + candidate.needs.reduce(0) { $0 + cost(plan.candidates[$1]) }
      }
      switch unspent.reason {
      case .nothingLeft: #expect(others.isEmpty)
      case .nothingFits: #expect(others.allSatisfy { cost($0) > unspent.amount.value })
      case .nothingGains: #expect(others.contains { $0.cost <= unspent.amount } && plan.isExact)
      case .noPrice: Issue.record("everything has a price in points")
      case nil: #expect(!plan.isExact)
      }
    }
  }

  @Test func whatTheCityCannotDoItselfIsInTheWay() throws {
    let plan = plan(try assessment(), 100)
    let reasons = plan.blocked.map {
      "\($0.advice.recommendation.id) \($0.prerequisite) \($0.reason)"
    }
    #expect(
      reasons == [
        "interpret funds.grant/apply mandate", "line funds.audit/ask mandate",
        "office learning.survey/count unknown",
      ])
    #expect(plan.others.map(\.recommendation.id) == ["apply", "ask"])
  }

  @Test func agreementsArePlannedWhereTheyAreAskedFor() throws {
    let plan = plan(try assessment(), 100, withAgreements: true)
    #expect(names(plan).contains("funds.budget/line") && names(plan).contains("funds.audit/ask"))
    #expect(plan.others.map(\.recommendation.id) == ["apply"])
    #expect(plan.blocked.map(\.reason) == [.mandate, .unknown])
  }

  /// Once newcomers are counted, nothing has to be done before the office is set up.
  @Test func whatIsReachedAlreadyHasNotToBeDone() throws {
    let assessment = try assessment(
      "  learning.survey: \"yes\"", without: "  learning.survey: unknown")
    let plan = plan(assessment, 100)
    #expect(names(plan).contains("learning.children/office"))
    #expect(!plan.blocked.contains { $0.advice.recommendation.id == "office" })
  }

  @Test func moneyCountsToTheHundredth() throws {
    let assessment = try assessment()
    let train = plan(assessment, 12_500.5, .money)
    #expect(train.steps.map(\.cost.value) == [9000])
    let both = plan(assessment, 21_500.5, .money)
    #expect(both.cost.value == 21_500.5)
    let less = plan(assessment, 21_500.49, .money)
    #expect(less.cost.value < 21_500.49)
    // What waits for something the city cannot plan need not be priced.
    #expect(both.unpriced.isEmpty)
    #expect(
      Set(both.blocked.map(\.advice.recommendation.id)).isSuperset(of: [
        "interpret", "line", "office",
      ]))
  }

  @Test func aBudgetBelowTheCheapestNamesIt() throws {
    let plan = plan(try assessment(), 0.99)
    #expect(plan.steps.isEmpty && plan.isBudgetTooSmall && plan.gain == 0...0)
    #expect(plan.cheapest?.cost.value == 1)
  }

  @Test(arguments: [-1, -0.001, .nan, .infinity, -.infinity, 1e14])
  func noBudgetIsMadeOfWhatIsNone(_ number: Double) {
    #expect(PlanAmount(budget: number) == nil)
  }

  /// What each step adds to those before it comes to the whole, where nothing is unknown.
  @Test func theStepsAddUp() throws {
    let assessment = try assessment(
      "  learning.survey: \"no\"", without: "  learning.survey: unknown")
    let plan = plan(assessment, nil)
    let sum = plan.steps.reduce(0) { $0 + $1.gain.lowerBound }
    #expect(abs(sum - plan.gain.lowerBound) < 1e-12)
    let (before, after) = (try #require(assessment.score), try #require(plan.after))
    #expect(abs(after.low - before.low - plan.gain.lowerBound) < 1e-12)
  }
}
