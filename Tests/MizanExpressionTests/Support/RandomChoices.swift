import ExpressionSupport
import TestSupport

/// Choices by random numbers, of which there are only so many: then every choice is the first.
struct RandomChoices: Choosing {
  private(set) var random: SplitMix64
  private var left: Int

  init(_ random: SplitMix64, most: Int = 200) { (self.random, left) = (random, most) }

  var isUsedUp: Bool { left <= 0 }

  mutating func byte() -> UInt8 {
    if isUsedUp { return 0 }
    left -= 1
    return UInt8(truncatingIfNeeded: random.next() >> 24)
  }
}
