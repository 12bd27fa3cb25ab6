public import ArgumentParser
public import MizanCore

/// What a plan may spend.
struct PlanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What may be spent: points of effort, of which an action takes 1, 3 or 9.",
      valueName: "amount"))
  var budget: Double?

  @Option(
    name: .customLong("in"),
    help: "What the budget counts: money takes the costs from the profile. (default: points)")
  var unit: PlanRequest.Unit?

  @Flag(help: "Plan what the city agrees with others too.")
  var withAgreements = false

  func validate() throws {
    if budget != nil, amount == nil { throw ValidationError(Notes.badBudget) }
  }

  /// Whether any of the options is there.
  var isGiven: Bool { budget != nil || unit != nil || withAgreements }

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

  private var amount: PlanAmount? { budget.flatMap { PlanAmount(budget: $0) } }
}

extension PlanRequest.Unit: ExpressibleByArgument {}
