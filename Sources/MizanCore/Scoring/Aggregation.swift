/// A score in 0...1 and its weight.
struct WeightedScore: Hashable, Sendable {
  var score: Double
  /// Not negative.
  var weight: Double
}

/// A way to make one score of several: a weighted mean of transformed scores, transformed back.
///
/// Every aggregation is a mean: it lies between the least and the greatest of its scores, never
/// falls when one of them rises, and does not depend on their order. The bounds under unknown
/// answers rest on that.
public struct Aggregation: Identifiable, Sendable {
  /// The name in a checklist.
  public let id: String
  /// What of each score is added up; it rises with the score.
  let transform: @Sendable (Double) -> Double
  /// The inverse of `transform`.
  let inverse: @Sendable (Double) -> Double

  /// Every aggregation there is: add one here, and its file beside this one.
  public static let all: [Aggregation] = [.arithmetic]

  /// The mean of at least one score, of which at least one has a weight above 0.
  func mean(_ scores: [WeightedScore]) -> Double {
    var mean = RunningMean(self)
    for item in scores { mean.add(item) }
    return mean.value
  }
}

extension Aggregation: Hashable {
  /// Aggregations are the same when they are called the same.
  public static func == (a: Aggregation, b: Aggregation) -> Bool { a.id == b.id }
  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A mean that takes in one score after the other.
///
/// Both sums are exact before they are divided, so that the order of the scores changes nothing.
struct RunningMean {
  private let aggregation: Aggregation
  private var sum = ExactSum()
  private var weights = ExactSum()

  init(_ aggregation: Aggregation) { self.aggregation = aggregation }

  mutating func add(_ item: WeightedScore) {
    sum.add(aggregation.transform(item.score) * item.weight)
    weights.add(item.weight)
  }

  /// The mean of what was taken in: at least one score with a weight above 0.
  var value: Double { min(1, aggregation.inverse(sum.value / weights.value)) }
}
