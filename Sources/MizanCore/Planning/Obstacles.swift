/// What stands in the way of actions: prerequisites that cannot be planned.
struct Obstacles {
  private let assessment: Assessment
  private let request: PlanRequest
  private let prerequisites: Prerequisites
  /// The actions that can be planned, but for what has to be done before.
  private let candidates: Set<String>
  /// Of those, the ones that wait for something that cannot be planned, directly or not.
  private var blocked: Set<String> = []

  init(_ assessment: Assessment, _ request: PlanRequest, _ candidates: [Advice]) {
    (self.assessment, self.request) = (assessment, request)
    prerequisites = Prerequisites(assessment.findings)
    self.candidates = Set(candidates.map { $0.name(in: assessment) })
    var users: [String: [String]] = [:]
    var waiting: [String] = []
    for advice in candidates {
      let name = advice.name(in: assessment)
      for prerequisite in advice.recommendation.requires {
        users[prerequisite, default: []] += [name]
      }
      if advice.recommendation.requires.contains(where: { reason($0) != nil }) {
        waiting.append(name)
      }
    }
    while let name = waiting.popLast() {
      guard blocked.insert(name).inserted else { continue }
      waiting += users[name] ?? []
    }
  }

  /// The first prerequisite of an action that cannot be planned; `nil` when none is in the way.
  func first(before advice: Advice) -> BlockedAction? {
    for prerequisite in advice.recommendation.requires {
      guard let reason = reason(prerequisite) ?? chained(prerequisite) else { continue }
      return BlockedAction(
        advice: advice, prerequisite: prerequisite,
        criterion: prerequisites.target(prerequisite)?.finding.index, reason: reason)
    }
    return nil
  }

  private func chained(_ prerequisite: String) -> BlockedAction.Reason? {
    blocked.contains(prerequisite) ? .blocked : nil
  }

  /// Why a prerequisite itself cannot be planned; `nil` when it can be, or need not be.
  private func reason(_ prerequisite: String) -> BlockedAction.Reason? {
    guard !candidates.contains(prerequisite) else { return nil }
    guard let (finding, action) = prerequisites.target(prerequisite), finding.state != .excluded
    else {
      return .notAsked
    }
    // What does not concern the city, or is reached already, has not to be done.
    if finding.settles(action) { return nil }
    if !request.covers(finding.mandate.holder) { return .mandate }
    if finding.state == .unknown || finding.state == .error { return .unknown }
    if let mandate = action.mandate, mandate != finding.mandate.holder.mandate { return .mandate }
    return finding.isCertainGap && finding.share > 0 ? .noCost : .notAsked
  }
}
