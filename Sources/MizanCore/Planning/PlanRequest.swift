/// What a plan is asked for.
public struct PlanRequest: Hashable, Sendable {
  /// What actions cost.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    /// Points of effort: 1, 3 or 9.
    case points
    /// The money that the profile says they cost.
    case money
  }

  /// What may be spent; `nil` for as much as everything costs.
  public var budget: PlanAmount?
  /// What the budget counts.
  public var unit: Unit
  /// Whether what the city agrees with others is planned as well as what it decides alone.
  public var withAgreements: Bool

  /// - Parameters:
  ///   - budget: what may be spent; `nil` for as much as everything costs.
  ///   - unit: what the budget counts.
  ///   - withAgreements: whether what the city agrees with others is planned too.
  public init(budget: PlanAmount?, in unit: Unit = .points, withAgreements: Bool = false) {
    (self.budget, self.unit, self.withAgreements) = (budget, unit, withAgreements)
  }

  /// Whether a city with this mandate over a criterion can carry an action out itself.
  func covers(_ holder: CityMandate.Holder) -> Bool {
    holder == .municipal || withAgreements && holder == .shared
  }
}
