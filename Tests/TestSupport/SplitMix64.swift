/// A generator of the same numbers on every machine, for tests that draw their cases.
///
/// - SeeAlso: G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators",
///   OOPSLA 2014.
public struct SplitMix64 {
  private var state: UInt64

  /// A generator that draws the same numbers for the same seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits, each value equally likely.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to `bound` - 1.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A number in 0..<1.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// One of the items, each equally likely; there must be one.
  public mutating func pick<Element>(_ items: [Element]) -> Element { items[below(items.count)] }

  /// The items in a random order, by Fisher and Yates.
  public mutating func shuffled<Element>(_ items: [Element]) -> [Element] {
    var items = items
    for index in items.indices.dropFirst().reversed() { items.swapAt(index, below(index + 1)) }
    return items
  }
}
