/// Which of a few keys a mapping has had, by their numbers.
struct SeenKeys {
  private var bits: UInt64 = 0

  /// Notes a key.
  ///
  /// - Parameter index: its number, below 64.
  /// - Returns: whether it is there for the first time.
  @inline(__always)
  mutating func insert(_ index: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(index)
    guard bits & bit == 0 else { return false }
    bits |= bit
    return true
  }

  /// Whether all of some keys were there.
  func hasAll(_ indices: [Int]) -> Bool { indices.allSatisfy { bits & (1 << UInt64($0)) != 0 } }
}
