/// A sum of doubles that does not depend on the order of its terms: exact inside, rounded once.
///
/// Nearly all scores and weights are added as whole numbers, and only what does not fit as an expansion.
struct ExactSum {
  private var fixed = FixedSum()
  /// The sum of what does not fit; `nil` where there was nothing.
  private var others: Expansion?

  /// The sum of `terms`, correctly rounded.
  static func of(_ terms: [Double]) -> Double {
    var sum = ExactSum()
    for term in terms { sum.add(term) }
    return sum.value
  }

  /// Begins anew.
  mutating func removeAll() { self = ExactSum() }

  @inline(__always)
  mutating func add(_ term: Double) {
    if !fixed.take(term) { addOther(term) }
  }

  private mutating func addOther(_ term: Double) {
    var sum = others ?? Expansion()
    sum.add(term)
    others = sum
  }

  /// The sum, correctly rounded.
  var value: Double {
    guard var sum = others else { return fixed.value }
    for term in fixed.terms { sum.add(term) }
    return sum.value
  }
}
