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

  /// - Parameters:
  ///   - assessment: what there is to do.
  ///   - plan: what is done of it; `nil` for what comes first.
  init(_ assessment: Assessment, _ plan: Plan?) {
    var taken: Set<Int> = []
    let first = assessment.advice.filter { taken.insert($0.index).inserted }
    own = first.filter { $0.mandate.holder == .municipal }
    // A plan says itself what is left to others.
    let others = plan?.others ?? first
    agreed = others.filter { $0.mandate.holder == .shared }
    advocated = others.filter { $0.mandate.holder == .national }
    partnered = others.filter { $0.mandate.holder == .outside }
    proposed = plan?.steps.map(\.advice) ?? Array(own.prefix(MemoAgenda.mostShown))
  }
}
