internal import MizanCore

/// What a memo puts to a decision maker: one action for each certain gap, by who can act.
struct MemoAgenda {
  /// Entries of a list that a memo shows: a reader decides on a few things at a time.
  static let mostShown = 5

  /// What the city itself can do, most points for the effort first.
  let own: [Advice]
  /// What it can agree with others.
  let agreed: [Advice]
  /// What it can ask of others.
  let advocated: [Advice]
  /// What others deliver, and the city can work on with them.
  let partnered: [Advice]
  /// What the memo asks a decision on.
  let proposed: [Advice]
  /// What the city itself can do once something else is in place that it cannot plan.
  let waiting: [BlockedAction]

  /// - Parameters:
  ///   - assessment: what there is to do.
  ///   - request: what can be planned.
  ///   - plan: what is done of it; `nil` for what comes first.
  init(_ assessment: Assessment, _ request: PlanRequest, _ plan: Plan?) {
    let actions = PlannableActions(of: assessment, request)
    waiting = plan?.blocked ?? actions.blocked
    var taken: Set<Int> = []
    let first = assessment.advice.filter { taken.insert($0.index).inserted }
    own = first.filter { $0.mandate.holder == .municipal && actions.planned.contains($0) }
    // A plan says itself what is left to others.
    let others = plan?.others ?? first
    agreed = others.filter { $0.mandate.holder == .shared }
    advocated = others.filter { $0.mandate.holder == .national }
    partnered = others.filter { $0.mandate.holder == .outside }
    proposed = plan?.steps.map(\.advice) ?? Array(own.prefix(MemoAgenda.mostShown))
  }

  /// Whether there is anything for others to agree to, decide or do.
  var hasOthers: Bool { !(agreed.isEmpty && advocated.isEmpty && partnered.isEmpty) }
}
