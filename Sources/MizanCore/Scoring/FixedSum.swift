/// A sum of doubles that are whole numbers of 2⁻⁹⁰ below 2¹¹⁰, as scores and weights nearly always are: exact, as a
/// whole number of 128 bits.
struct FixedSum: Sendable {
  /// The upper and the lower 64 bits of the sum, in units of 2⁻⁹⁰.
  private var high: Int64 = 0
  private var low: UInt64 = 0

  /// So many terms that fit are never too much together.
  static let mostTerms = 1 << 14

  /// By how much the exponent of the unit lies below that of a double's last bit, in the bits of a double.
  private static let unitExponent = 1075 - 90

  /// Takes in a term.
  ///
  /// - Returns: false for one that does not fit: then nothing is changed.
  @inline(__always)
  mutating func take(_ term: Double) -> Bool {
    let bits = term.bitPattern
    let shift = Int((bits &>> 52) & 0x7FF) &- FixedSum.unitExponent
    // Below 2²⁰, and with no bit below the unit; and as long as the sum is far from its ends.
    guard shift >= 0, shift < 58, !isNearItsEnds else { return bits &<< 1 == 0 }
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
    return true
  }

  /// Takes in all that another sum holds.
  ///
  /// - Returns: false where it does not fit: then nothing is changed.
  @inline(__always)
  mutating func take(_ other: FixedSum) -> Bool {
    guard !isNearItsEnds, !other.isNearItsEnds else { return false }
    let (rest, carries) = low.addingReportingOverflow(other.low)
    low = rest
    high = high &+ other.high &+ (carries ? 1 : 0)
    return true
  }

  /// Whether two more like it might be too much.
  @inline(__always)
  private var isNearItsEnds: Bool { high ^ (high &<< 1) < 0 }

  /// The sum, correctly rounded.
  var value: Double {
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

  /// Doubles of which it is the sum.
  var terms: [Double] {
    [
      Double(low & 0xFFFF_FFFF) * 0x1p-90, Double(low >> 32) * 0x1p-58,
      Double(high & 0xFFFF_FFFF) * 0x1p-26, Double(high >> 32) * 0x1p6,
    ]
  }
}
