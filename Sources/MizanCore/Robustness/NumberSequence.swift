/// A generator of the same numbers on every machine, which can start at any place of its sequence.
///
/// - SeeAlso: G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators",
///   OOPSLA 2014.
struct NumberSequence: Sendable {
  private var state: UInt64
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A generator that has given `count` numbers already.
  init(seed: UInt64, after count: Int = 0) {
    state = seed &+ UInt64(truncatingIfNeeded: count) &* NumberSequence.step
  }

  /// The next 64 bits, each value equally likely.
  mutating func next() -> UInt64 {
    state &+= NumberSequence.step
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number above 0 and at most 1.
  mutating func unit() -> Double { Double((next() >> 11) + 1) * 0x1p-53 }
}
