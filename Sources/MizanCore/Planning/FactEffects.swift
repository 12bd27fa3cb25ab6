internal import MizanExpression

/// What becomes of criteria whose rules read facts that actions set.
///
/// An action that sets facts decides on every criterion that reads them, not only on its own, and two may
/// bring about together what neither does alone.
struct FactEffects: Sendable {
  /// The criteria that hang on what actions set, in the checklist's order.
  let readers: [Reader]
  /// By position of the action: the readers of what it sets.
  private let bySetter: [Int: [Int]]
  /// By criterion.
  private let byCriterion: [Int: Int]

  /// No action has an effect beyond its own criterion.
  static let none = FactEffects([])

  private init(_ readers: [Reader]) {
    self.readers = readers
    var bySetter: [Int: [Int]] = [:]
    for (number, reader) in readers.enumerated() {
      for setter in reader.setters { bySetter[setter, default: []].append(number) }
    }
    self.bySetter = bySetter
    byCriterion = Dictionary(
      uniqueKeysWithValues: readers.enumerated().map { ($0.element.index, $0.offset) })
  }

  /// - Parameters:
  ///   - actions: in their positions.
  ///   - findings: one for each criterion.
  ///   - facts: as they are known today.
  ///   - countsKnown: whether a gain is how far the score over what is known rises.
  init(
    _ actions: [PlanProblem.Action], _ findings: [Finding], _ facts: FactValues,
    countsKnown: Bool
  ) {
    let setting = actions.indices.filter { !actions[$0].sets.isEmpty }
    guard !setting.isEmpty else {
      self = .none
      return
    }
    self.init(
      findings.compactMap { finding in
        guard finding.isComputed, finding.waiver == nil, finding.state != .excluded,
          let rule = finding.criterion.rule
        else { return nil }
        let read = Set(rule.facts)
        let setters = setting.filter { actions[$0].sets.keys.contains(where: read.contains) }
        guard !setters.isEmpty else { return nil }
        let reader = Reader(finding, setters, actions, facts, countsKnown: countsKnown)
        return reader.tellsNothing ? nil : reader
      })
  }

  /// The readers of what an action sets.
  func readers(of position: Int) -> [Reader] { (bySetter[position] ?? []).map { readers[$0] } }

  /// The reader of a criterion; `nil` where it hangs on its own actions alone.
  func reader(_ criterion: Int) -> Reader? { byCriterion[criterion].map { readers[$0] } }

  /// Whether an action decides on its own criterion alone, and no other action does.
  func isApart(_ action: PlanProblem.Action, at position: Int) -> Bool {
    bySetter[position] == nil && byCriterion[action.criterion] == nil
  }

  /// Whether some criterion may come to apply or cease to, so that a score can also fall.
  var hasIrregular: Bool { readers.contains { !$0.isRegular } }

  /// Whether something that is not known has a part in what actions bring about.
  var hasOpen: Bool { readers.contains(where: \.mayBeOpen) }
}
