/// A choice of actions, and what it is worth.
struct PlanChoice: Hashable, Sendable {
  /// Positions in `PlanProblem.actions`, ascending.
  var actions: [Int]
  /// What they gain for sure, and at best; in 0...1.
  var sure: Double
  var possible: Double
  /// In hundredths.
  var cost: Int

  static let none = PlanChoice(actions: [], sure: 0, possible: 0, cost: 0)

  init(actions: [Int], sure: Double, possible: Double, cost: Int) {
    (self.actions, self.sure, self.possible, self.cost) = (actions, sure, possible, cost)
  }

  init(actions: [Int], _ state: PlanState) {
    self.init(actions: actions, sure: state.sure, possible: state.possible, cost: state.cost)
  }

  /// A gain for comparing: gains that differ by rounding alone are equal.
  static func key(_ gain: Double) -> Double { (gain * 1e9).rounded() }

  /// Whether this is the one to take of the two: more for sure, then for less, then more at best, then
  /// what comes first in the checklist.
  func isBetter(than other: PlanChoice) -> Bool {
    if let isBetter = isWorthMore(than: other) { return isBetter }
    return actions.lexicographicallyPrecedes(other.actions)
  }

  /// The same without the checklist's order; `nil` where both are worth the same.
  func isWorthMore(than other: PlanChoice) -> Bool? {
    let (own, others) = (PlanChoice.key(sure), PlanChoice.key(other.sure))
    if own != others { return own > others }
    if cost != other.cost { return cost < other.cost }
    let (most, othersMost) = (PlanChoice.key(possible), PlanChoice.key(other.possible))
    return most == othersMost ? nil : most > othersMost
  }
}
