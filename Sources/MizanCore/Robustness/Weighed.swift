/// A number whose weight may be anything in a range.
struct Weighed: Sendable {
  let score: Double
  /// Not negative.
  let least: Double
  /// Above 0.
  let most: Double
}

extension Collection<Weighed> {
  /// The least mean: the numbers below it weigh as much as they can, the others as little.
  ///
  /// Each mean that is found gives weights that make a lower one, until none does (Dinkelbach's method for
  /// a ratio of sums): two or three rounds, and no sorting.
  var leastMean: Double {
    var (sum, total) = (0.0, 0.0)
    for item in self { (sum, total) = (sum + item.score * item.most, total + item.most) }
    var mean = sum / total
    while true {
      (sum, total) = (0, 0)
      for item in self {
        let weight = item.score < mean ? item.most : item.least
        // What has no image in the mean stays out only where it weighs nothing.
        if weight > 0 { (sum, total) = (sum + item.score * weight, total + weight) }
      }
      guard total > 0, sum / total < mean else { return mean }
      mean = sum / total
    }
  }

  /// The greatest mean.
  var greatestMean: Double {
    -map { Weighed(score: -$0.score, least: $0.least, most: $0.most) }.leastMean
  }

  /// The least of all.
  var least: Double { reduce(.infinity) { Swift.min($0, $1.score) } }

  /// The least of them, at its greatest: what may weigh nothing is left out.
  var greatestLeast: Double {
    let certain = filter { $0.least > 0 }
    return certain.isEmpty ? reduce(-.infinity) { Swift.max($0, $1.score) } : certain.least
  }
}
