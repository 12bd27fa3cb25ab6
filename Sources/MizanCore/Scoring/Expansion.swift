/// A sum of doubles as several doubles that do not overlap: exact, however large and small its terms are.
///
/// - SeeAlso: J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust
///   Geometric Predicates", Discrete & Computational Geometry 18 (1997).
struct Expansion {
  /// The sum, but for what lies below its last bits.
  private var top = 0.0
  /// What lies below: terms that do not overlap, smallest first; mostly none.
  private var below: [Double] = []

  mutating func add(_ term: Double) {
    let term = below.isEmpty ? term : addBelow(term)
    let (sum, error) = Expansion.sum(top, term)
    if error != 0 { below.append(error) }
    top = sum
  }

  /// Adds a term to what lies below, and gives what rises above it.
  private mutating func addBelow(_ term: Double) -> Double {
    var term = term
    var kept = 0
    for index in below.indices {
      let (sum, error) = Expansion.sum(below[index], term)
      if error != 0 {
        below[kept] = error
        kept += 1
      }
      term = sum
    }
    if kept < below.count { below.removeLast(below.count - kept) }
    return term
  }

  /// A sum as it is rounded, and what the rounding took away.
  @inline(__always)
  private static func sum(_ a: Double, _ b: Double) -> (sum: Double, error: Double) {
    let (large, small) = abs(b) < abs(a) ? (a, b) : (b, a)
    let sum = large + small
    return (sum, small - (sum - large))
  }

  /// The sum, correctly rounded.
  var value: Double {
    var sum = top
    for index in below.indices.reversed() {
      let part = below[index]
      let before = sum
      sum = before + part
      let error = part - (sum - before)
      guard error != 0 else { continue }
      // What is left lies below the last bit; it decides only an exact tie.
      if index > 0, (error < 0) == (below[index - 1] < 0) {
        let doubled = error * 2
        let candidate = sum + doubled
        if doubled == candidate - sum { sum = candidate }
      }
      break
    }
    return sum
  }
}
