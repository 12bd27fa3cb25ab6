/// An action that no plan can hold, as something has to be done before that the city cannot plan.
public struct BlockedAction: Hashable, Sendable {
  /// Why what has to be done before cannot be planned.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// The city cannot do it itself.
    case mandate
    /// Nobody knows whether it is in place already.
    case unknown
    /// The checklist does not ask for it, or a tailoring leaves it out.
    case notAsked = "not-asked"
    /// The profile does not say what it costs.
    case noCost = "no-cost"
    /// It waits in turn for something that cannot be planned.
    case blocked
  }

  /// The action.
  public var advice: Advice
  /// What has to be done before: `criterion/recommendation`.
  public var prerequisite: String
  /// The criterion of the prerequisite, by its index; `nil` where the checklist has none.
  public var criterion: Int?
  /// Why that cannot be planned.
  public var reason: Reason
}
