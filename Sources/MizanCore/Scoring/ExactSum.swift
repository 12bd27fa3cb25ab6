/// A sum of doubles that does not depend on the order of its terms: exact inside, rounded once.
///
/// - SeeAlso: J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust
///   Geometric Predicates", Discrete & Computational Geometry 18 (1997).
struct ExactSum {
  /// Terms that do not overlap, smallest first; their exact sum is the sum so far.
  private var parts: [Double] = []

  /// The sum of `terms`, correctly rounded.
  static func of(_ terms: [Double]) -> Double {
    var sum = ExactSum()
    for term in terms { sum.add(term) }
    return sum.value
  }

  mutating func add(_ term: Double) {
    var term = term
    var kept = 0
    for part in parts {
      let (large, small) = abs(term) < abs(part) ? (part, term) : (term, part)
      let sum = large + small
      let error = small - (sum - large)
      if error != 0 {
        parts[kept] = error
        kept += 1
      }
      term = sum
    }
    parts.removeSubrange(kept...)
    parts.append(term)
  }

  /// The sum, correctly rounded.
  var value: Double {
    guard var sum = parts.last else { return 0 }
    var rest = parts.dropLast()
    while let part = rest.popLast() {
      let before = sum
      sum = before + part
      let error = part - (sum - before)
      guard error != 0 else { continue }
      // What is left lies below the last bit; it decides only an exact tie.
      if let next = rest.last, (error < 0) == (next < 0) {
        let doubled = error * 2
        let candidate = sum + doubled
        if doubled == candidate - sum { sum = candidate }
      }
      break
    }
    return sum
  }
}
