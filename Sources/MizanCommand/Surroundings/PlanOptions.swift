public import ArgumentParser
public import MizanCore

/// What a plan may spend.
struct PlanOptions: ParsableArguments {
  // A number below 0 is taken as the amount, so that what is wrong with it can be said.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What may be spent. In points of effort, an action takes 1 (low effort), 3 (medium) or 9 (high).",
      valueName: "amount"))
  var budget: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "What the budget counts: points of effort, or money, with the costs that the profile gives. (default: points)",
      valueName: "unit"))
  var unit: PlanRequest.Unit?

  @Flag(help: "Plan as well what the city can only do in agreement with others (mandate: shared).")
  var withAgreements = false

  func validate() throws {
    if let budget, amount == nil { throw ValidationError(Notes.badBudget(budget)) }
  }

  /// Whether any of the options is there.
  var isGiven: Bool { budget != nil || unit != nil || withAgreements }

  /// That a budget is spent by each of several plans, as if it were the only one.
  func notes(onPlans count: Int) -> [String] {
    budget != nil && count > 1 ? [Notes.budgetEach(count)] : []
  }

  /// What is asked for, checked against the profile.
  ///
  /// - Parameters:
  ///   - assessment: what the plan is for.
  ///   - path: of its profile.
  /// - Returns: the request.
  /// - Throws: when the budget is in money and the profile has no costs.
  func request(for assessment: Assessment, at path: String) throws(LoadFailure) -> PlanRequest {
    let unit = unit ?? .points
    if unit == .money, assessment.profile.costs.isEmpty {
      throw LoadFailure([Diagnostic(.noCosts, file: path)])
    }
    return PlanRequest(budget: amount, in: unit, withAgreements: withAgreements)
  }

  private var amount: PlanAmount? {
    guard let budget, budget.allSatisfy("0123456789.eE+-".contains) else { return nil }
    return Double(budget).flatMap { PlanAmount(budget: $0) }
  }
}

extension PlanRequest.Unit: ExpressibleByArgument {}
