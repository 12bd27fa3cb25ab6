extension Rescoring {
  /// What finding the gain of one of some criteria takes at most, in scorings of a checklist of some 70
  /// criteria whose means are arithmetic.
  func effort(of criteria: Set<Int>) -> Int {
    let steps = checklist.root.steps(of: criteria, outcomes) ?? 0
    return ways * (1 + steps / Rescoring.stepsOfScoring)
  }

  private static let stepsOfScoring = 71
}

extension Group {
  /// The steps of a rescoring and of the rise with it, along the most laborious way to one of some
  /// criteria; `nil` if none of them is in it.
  fileprivate func steps(of criteria: Set<Int>, _ outcomes: [Outcome]) -> Int? {
    let below = groups.compactMap { $0.steps(of: criteria, outcomes) }.max()
    let isDirect = self.criteria.contains { criteria.contains($0.index) }
    guard below != nil || isDirect else { return nil }
    return (below ?? 0) + self.criteria.count + groups.count + stepsOfRise(outcomes)
  }

  /// The steps of a rise in the group itself, as far as `Rise` goes through what stands beside what rises.
  private func stepsOfRise(_ outcomes: [Outcome]) -> Int {
    let aggregation = scoring.aggregation
    guard !aggregation.isStraight else { return 0 }
    let ends = 2 + 2 * aggregation.bends.count
    let corners = ends * ends + 4 * ends
    if case .least = aggregation.form.center { return 2 * corners }
    let optional = criteria.count { outcomes[$0.index].mayNotApply }
    let choices = optional > Rise.mostOptional ? 1 : 1 << optional
    // A power or a logarithm takes some times as long as a sum.
    return 2 * choices * corners * 4
  }
}
