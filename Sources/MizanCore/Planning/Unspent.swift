/// What a plan leaves of its budget.
public struct Unspent: Hashable, Sendable {
  /// Why it is not spent.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// The plan holds everything that there was to choose from.
    case nothingLeft = "nothing-left"
    /// What else there is has no price.
    case noPrice = "no-price"
    /// Nothing else costs so little, with what has to be done before.
    case nothingFits = "nothing-fits"
    /// Nothing else that it would pay for adds anything for sure.
    case nothingGains = "nothing-gains"
  }

  /// The amount.
  public var amount: PlanAmount
  /// `nil` where there was too much to go through to tell, or where more may be to do than is known today.
  public var reason: Reason?
}

extension Plan {
  /// What the plan leaves of its budget; `nil` where it leaves nothing, and without a budget or steps.
  public var unspent: Unspent? {
    guard let budget = request.budget, !steps.isEmpty, cost < budget else { return nil }
    let amount = PlanAmount(hundredths: budget.hundredths - cost.hundredths)
    let rest = candidates.indices.filter { !holds(candidates[$0].advice) }
    guard !rest.isEmpty else {
      return Unspent(
        amount: amount,
        reason: lacksPrices ? .noPrice : emerging.isEmpty ? .nothingLeft : nil)
    }
    let fits = rest.contains { missing(before: $0) <= amount.hundredths }
    if !fits { return Unspent(amount: amount, reason: .nothingFits) }
    let isProven = isExact || possiblyMore < 1e-9
    return Unspent(amount: amount, reason: isProven ? .nothingGains : nil)
  }

  private var lacksPrices: Bool {
    !unpriced.isEmpty || blocked.contains { $0.reason == .noCost }
  }

  private func holds(_ advice: Advice) -> Bool {
    steps.contains {
      $0.advice.index == advice.index && $0.advice.recommendation.id == advice.recommendation.id
    }
  }

  /// What a candidate costs, in hundredths, with what has to be done before that is not in the plan.
  private func missing(before position: Int) -> Int {
    var found: Set<Int> = []
    var waiting = [position]
    while let next = waiting.popLast() {
      guard !holds(candidates[next].advice), found.insert(next).inserted else { continue }
      waiting += candidates[next].needs
    }
    return found.reduce(0) { $0 + candidates[$1].cost.hundredths }
  }
}
