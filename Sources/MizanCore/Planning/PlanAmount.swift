/// An amount of effort points or of money, exact to the hundredth, so that sums of costs meet a budget
/// whatever the order they are added in.
public struct PlanAmount: Hashable, Comparable, Sendable {
  /// The amount times 100; not negative.
  public let hundredths: Int

  /// The largest amount; thousands of them add up without overflow.
  public static let most = 1e13

  /// An amount in hundredths.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// An amount, rounded to the hundredth; `nil` if it is negative, no number, or larger than `most`.
  public init?(_ amount: Double) {
    guard amount >= 0, amount <= PlanAmount.most else { return nil }
    hundredths = Int((amount * 100).rounded())
  }

  /// A budget: whole hundredths of it can be spent; `nil` as with any amount.
  public init?(budget: Double) {
    guard let amount = PlanAmount(budget) else { return nil }
    // The margin keeps 0.29 × 100 from losing a hundredth to its last bit.
    hundredths = min(amount.hundredths, Int((budget * 100 + 1e-6).rounded(.down)))
  }

  /// The amount as a number.
  public var value: Double { Double(hundredths) / 100 }

  /// Orders amounts by size.
  public static func < (a: PlanAmount, b: PlanAmount) -> Bool { a.hundredths < b.hundredths }
}
