/// A sum of doubles that does not depend on the order of its terms: exact inside, rounded once.
///
/// Scores and weights are whole numbers of 2⁻⁹⁰ below 2¹¹⁰, nearly all of them: such are added as whole numbers of
/// 128 bits, and only what is none of them as an expansion.
struct ExactSum {
  /// The sum of what fits, in units of 2⁻⁹⁰: its upper and its lower 64 bits.
  private var high: Int64 = 0
  private var low: UInt64 = 0
  /// The sum of what does not; `nil` where there was nothing.
  private var others: Expansion?

  /// By how much the exponent of the unit lies below that of a double's last bit, in the bits of a double.
  private static let unitExponent = 1075 - 90

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
    let bits = term.bitPattern
    let shift = Int((bits &>> 52) & 0x7FF) &- ExactSum.unitExponent
    // Below 2²⁰, and with no bit below the unit; and as long as the sum is far from its ends.
    guard shift >= 0, shift < 58, high ^ (high &<< 1) >= 0 else { return addOther(term) }
    let digits = bits & 0xF_FFFF_FFFF_FFFF | 0x10_0000_0000_0000
    let (lower, upper) = (digits &<< shift, Int64((digits &>> 1) &>> (63 &- shift)))
    if term < 0 {
      let (rest, borrows) = low.subtractingReportingOverflow(lower)
      low = rest
      high = high &- upper &- (borrows ? 1 : 0)
    } else {
      let (rest, carries) = low.addingReportingOverflow(lower)
      low = rest
      high = high &+ upper &+ (carries ? 1 : 0)
    }
  }

  private mutating func addOther(_ term: Double) {
    guard term != 0 else { return }
    var sum = others ?? Expansion()
    sum.add(term)
    others = sum
  }

  /// Adds all that another sum holds.
  mutating func add(_ other: ExactSum) {
    guard other.others == nil, high ^ (high &<< 1) >= 0, other.high ^ (other.high &<< 1) >= 0 else {
      let mine = parts + other.parts
      self = ExactSum()
      others = mine
      return
    }
    let (rest, carries) = low.addingReportingOverflow(other.low)
    low = rest
    high = high &+ other.high &+ (carries ? 1 : 0)
  }

  /// The sum, correctly rounded.
  var value: Double { others == nil ? rounded : parts.value }

  /// What fits, rounded.
  private var rounded: Double {
    var (upper, lower) = (UInt64(bitPattern: high), low)
    if high < 0 {
      lower = 0 &- lower
      upper = ~upper &+ (lower == 0 ? 1 : 0)
    }
    let size: Double
    if upper == 0 {
      size = Double(lower) * 0x1p-90
    } else {
      let lead = upper.leadingZeroBitCount
      let top = upper << lead | lower >> (64 - lead)
      // What lies below the 64 bits matters only for whether there is anything.
      let isMore = lower << lead != 0
      let unit = Double(bitPattern: UInt64(1023 - 26 - lead) << 52)
      size = Double(isMore ? top | 1 : top) * unit
    }
    return high < 0 ? -size : size
  }

  /// All of it as an expansion.
  private var parts: Expansion {
    var sum = others ?? Expansion()
    for (part, unit) in [(low & 0xFFFF_FFFF, 0x1p-90), (low >> 32, 0x1p-58)] {
      sum.add(Double(part) * unit)
    }
    sum.add(Double(high & 0xFFFF_FFFF) * 0x1p-26)
    sum.add(Double(high >> 32) * 0x1p6)
    return sum
  }
}

/// The sum of both.
private func + (a: Expansion, b: Expansion) -> Expansion {
  var sum = a
  for part in b.terms { sum.add(part) }
  return sum
}
