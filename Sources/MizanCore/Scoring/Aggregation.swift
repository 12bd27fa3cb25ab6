/// A score in 0...1 and its weight.
struct WeightedScore: Hashable, Sendable {
  var score: Double
  /// Not negative.
  var weight: Double
}

/// A way to make one score of several.
///
/// Every aggregation is a mean: it lies between the least and the greatest of its scores, never
/// falls when one of them rises, and does not depend on their order. The bounds under unknown
/// answers rest on that.
public struct Aggregation: Identifiable, Sendable {
  /// The name in a checklist.
  public let id: String
  /// The mean of at least one score, of which at least one has a weight above 0.
  let mean: @Sendable ([WeightedScore]) -> Double

  /// Every aggregation there is: add one here, and its file beside this one.
  public static let all: [Aggregation] = [.arithmetic]
}

extension Aggregation: Hashable {
  /// Aggregations are the same when they are called the same.
  public static func == (a: Aggregation, b: Aggregation) -> Bool { a.id == b.id }
  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
