/// Which of an assessment's actions a city can plan, and which have to wait.
public struct PlannableActions: Sendable {
  /// What can be planned, in the checklist's order.
  public let planned: [Advice]
  /// What waits for something that cannot be planned.
  public let blocked: [BlockedAction]

  /// Sorts the actions of an assessment.
  ///
  /// - Parameters:
  ///   - assessment: of the city.
  ///   - request: what costs count, and whether agreements are planned; its budget is left aside.
  public init(of assessment: Assessment, _ request: PlanRequest) {
    let actions = PlanActions(assessment, request)
    (planned, blocked) = (actions.planned, actions.blocked)
  }
}
