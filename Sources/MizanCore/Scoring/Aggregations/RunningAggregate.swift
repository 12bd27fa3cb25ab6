/// An aggregate that takes in one transformed score after the other.
///
/// The sums of a mean are exact before they are divided, so that the order of the scores changes
/// nothing.
struct RunningAggregate {
  private let center: Aggregation.Center
  private var sum = ExactSum()
  private var weights = ExactSum()
  private var least = Double.infinity

  init(_ aggregation: Aggregation) { center = aggregation.form.center }

  /// Begins anew, with the room there is.
  mutating func removeAll() {
    sum.removeAll()
    weights.removeAll()
    least = .infinity
  }

  mutating func add(_ score: Double, weight: Double) {
    let product = score * weight
    least = min(least, product.isFinite ? score : -.infinity)
    guard case .mean = center, product.isFinite else { return }
    sum.add(product)
    weights.add(weight)
  }

  /// Whether nothing was taken in yet.
  var isEmpty: Bool { least == .infinity }

  /// The aggregate of what was taken in, transformed still: of at least one score with a weight above
  /// 0.
  var value: Double {
    // What has no image pulls everything down: a geometric mean with a zero is zero.
    if least == -.infinity { return least }
    return switch center {
    case .mean: sum.value / weights.value
    case .least: least
    }
  }
}
