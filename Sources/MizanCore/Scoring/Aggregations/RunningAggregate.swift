/// An aggregate that takes in one transformed score after the other.
///
/// The sums of a mean are exact before they are divided, so that the order of the scores changes
/// nothing.
struct RunningAggregate {
  private let center: Aggregation.Center
  private var sum = ExactSum()
  private var weights = ExactSum()
  private var least = Double.infinity
  /// How many scores were taken in, and how many of them pull everything down.
  private var (count, undefined) = (0, 0)

  init(_ aggregation: Aggregation) { center = aggregation.form.center }

  /// Begins anew, with the room there is.
  mutating func removeAll() {
    sum.removeAll()
    weights.removeAll()
    least = .infinity
    (count, undefined) = (0, 0)
  }

  mutating func add(_ score: Double, weight: Double) {
    let product = score * weight
    count += 1
    if !product.isFinite { undefined += 1 }
    guard case .mean = center, product.isFinite else {
      least = min(least, score)
      return
    }
    sum.add(product)
    weights.add(weight)
  }

  /// The same with another score in the place of one that was taken in; `nil` where that cannot be told from the sums.
  func replacing(_ old: Double, with new: Double, weight: Double) -> RunningAggregate? {
    guard case .mean = center else { return nil }
    var other = self
    let product = old * weight
    other.count -= 1
    if product.isFinite {
      other.sum.add(-product)
      other.weights.add(-weight)
    } else {
      other.undefined -= 1
    }
    other.add(new, weight: weight)
    return other
  }

  /// Whether nothing was taken in yet.
  var isEmpty: Bool { count == 0 }

  /// The aggregate of what was taken in, transformed still: of at least one score with a weight above
  /// 0.
  var value: Double {
    // What has no image pulls everything down: a geometric mean with a zero is zero.
    if undefined > 0 { return -.infinity }
    return switch center {
    case .mean: sum.value / weights.value
    case .least: least
    }
  }
}
