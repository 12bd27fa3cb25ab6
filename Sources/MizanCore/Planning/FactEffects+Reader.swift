internal import MizanExpression

extension FactEffects {
  /// A criterion that hangs on facts which actions set.
  struct Reader: Sendable {
    /// The criterion's index in the checklist.
    let index: Int
    /// Positions of the actions that set what its rule reads.
    ///
    /// Where two set the same fact, the later one here decides: the one that leads further in its own
    /// criterion.
    let setters: [Int]
    /// Everything that it may come to, with whichever actions.
    let reach: Outcome
    /// Whether actions only ever raise its score; else they may make it apply or not, or known.
    let isRegular: Bool
    /// Whether it hangs on something unknown too.
    let mayBeOpen: Bool
    /// Whether some actions leave it with a score below its best.
    let mayBecomeGap: Bool
    /// Whether its own actions say all there is to say.
    let tellsNothing: Bool
    private let finding: Finding
    private let facts: FactValues
    private let settings: [[Int: FactValues.Knowledge]]
    /// What it comes to with each combination of setters; empty where these are too many.
    private let table: [Outcome]

    /// With more setters each combination is judged when it comes up.
    private static let mostTabled = 8
  }
}

extension FactEffects.Reader {
  init(
    _ finding: Finding, _ setters: [Int], _ actions: [PlanProblem.Action], _ facts: FactValues,
    countsKnown: Bool
  ) {
    self.finding = finding
    self.facts = facts
    index = finding.index
    let setters = setters.sorted {
      actions[$0].score == actions[$1].score ? $0 < $1 : actions[$0].score < actions[$1].score
    }
    let settings = setters.map { actions[$0].sets }
    (self.setters, self.settings) = (setters, settings)
    let own = actions.filter { $0.criterion == finding.index }.map(\.score)
    let today = finding.outcome
    guard setters.count <= Self.mostTabled else {
      table = []
      (isRegular, mayBeOpen, tellsNothing, mayBecomeGap) = (false, true, false, true)
      var open = facts
      for slot in settings.flatMap(\.keys) { open[slot] = .unknown }
      reach = today.spanning(finding.judged(by: open).outcome, own, mayNotApply: true)
      return
    }
    let table = (0..<1 << setters.count).map { mask in
      finding.judged(
        by: facts.setting(settings.indices.filter { mask >> $0 & 1 == 1 }.map { settings[$0] })
      ).outcome
    }
    self.table = table
    let slots = Set(settings.flatMap(\.keys))
    let mayStopApplying =
      finding.criterion.rule?.applies?.facts.contains(where: slots.contains) ?? false
    let isSteady = table.allSatisfy { $0.mayNotApply == today.mayNotApply }
    let allKnown = (table + [today]).allSatisfy(\.isKnown)
    isRegular =
      !mayStopApplying && isSteady && (allKnown || !countsKnown) && Self.onlyRaises(table)
    let best = finding.criterion.levels.last?.score ?? 1
    mayBecomeGap = table.contains { outcome in
      switch outcome {
      case .notApplicable: false
      case .known(let score): score < best
      // What is open today is a question already.
      case .open(let range, _): today.isCertain && range.lowerBound < best
      }
    }
    mayBeOpen = (table + [today]).contains { !$0.isKnown && $0 != .notApplicable }
    reach = table.reduce(today.spanning(today, own, mayNotApply: !isRegular)) {
      $0.spanning($1, [], mayNotApply: false)
    }
    tellsNothing =
      table.allSatisfy { $0 == today && $0.isCertain }
      || isRegular && allKnown && setters.allSatisfy { actions[$0].criterion == finding.index }
        && table.enumerated().allSatisfy { mask, outcome in
          let raises = setters.indices.filter { mask >> $0 & 1 == 1 }
          let raised = raises.reduce(today) { $0.raised(to: actions[setters[$1]].score) }
          return today.raised(to: outcome.range?.upperBound ?? 0) == raised
        }
  }

  /// Whether each action more leaves both ends where they are or raises them.
  private static func onlyRaises(_ table: [Outcome]) -> Bool {
    table.indices.allSatisfy { mask in
      (0..<table.count.trailingZeroBitCount).allSatisfy { bit in
        guard let fewer = table[mask & ~(1 << bit)].range, let more = table[mask | 1 << bit].range
        else { return true }
        return fewer.lowerBound <= more.lowerBound && fewer.upperBound <= more.upperBound
      }
    }
  }

  /// What the criterion comes to once some actions are carried out.
  func outcome(with taken: [Int]) -> Outcome {
    let present = setters.indices.filter { taken.contains(setters[$0]) }
    guard table.isEmpty else { return table[present.reduce(0) { $0 | 1 << $1 }] }
    return finding.judged(by: facts.setting(present.map { settings[$0] })).outcome
  }
}

extension FactValues {
  /// The facts once some more are set, the last of them first in force.
  fileprivate func setting(_ settings: [[Int: Knowledge]]) -> FactValues {
    settings.reduce(into: self) { facts, setting in
      for (slot, value) in setting { facts[slot] = value }
    }
  }
}

extension Outcome {
  /// Whether its score is certain.
  fileprivate var isKnown: Bool { if case .known = self { true } else { false } }

  /// Whether nothing of it is open.
  fileprivate var isCertain: Bool { isKnown || self == .notApplicable }

  /// Everything that this outcome, another, and some scores allow.
  fileprivate func spanning(
    _ other: Outcome, _ scores: [Double], mayNotApply: Bool
  ) -> Outcome {
    let ranges = [range, other.range].compactMap(\.self) + scores.map { $0...$0 }
    guard let first = ranges.first else { return .notApplicable }
    let range = ranges.dropFirst().reduce(first) { $0.spanning($1) }
    let may = mayNotApply || self.mayNotApply || other.mayNotApply
    return .open(range, mayNotApply: may)
  }
}
