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

  /// Begins anew, with the room there is.
  mutating func removeAll() { parts.removeAll(keepingCapacity: true) }

  mutating func add(_ term: Double) {
    var term = term
    var kept = 0
    for index in parts.indices {
      let part = parts[index]
      let (large, small) = abs(term) < abs(part) ? (part, term) : (term, part)
      let sum = large + small
      let error = small - (sum - large)
      if error != 0 {
        parts[kept] = error
        kept += 1
      }
      term = sum
    }
    if kept < parts.count { parts.removeLast(parts.count - kept) }
    parts.append(term)
  }

  /// The sum, correctly rounded.
  var value: Double {
    guard var sum = parts.last else { return 0 }
    for index in parts.indices.dropLast().reversed() {
      let part = parts[index]
      let before = sum
      sum = before + part
      let error = part - (sum - before)
      guard error != 0 else { continue }
      // What is left lies below the last bit; it decides only an exact tie.
      if index > 0, (error < 0) == (parts[index - 1] < 0) {
        let doubled = error * 2
        let candidate = sum + doubled
        if doubled == candidate - sum { sum = candidate }
      }
      break
    }
    return sum
  }
}
