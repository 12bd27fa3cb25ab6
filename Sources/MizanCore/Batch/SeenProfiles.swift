/// Which profiles have been seen, by what tells them apart: six bytes for each.
///
/// Two that differ are taken for one with a probability of about n²/2^59 among n.
public struct SeenProfiles: Sendable {
  /// Of the profiles whose first ten bits are the same: the next 32 bits of each, and 16 more.
  fileprivate struct Bucket: Sendable {
    var high: [UInt32] = []
    var low: [UInt16] = []
  }

  private var buckets = [Bucket](repeating: Bucket(), count: 1 << SeenProfiles.bits)

  private static let bits = 10

  /// None seen.
  public init() {}

  /// Notes a profile.
  ///
  /// - Parameter key: a hash of what tells it apart.
  /// - Returns: whether it is the first of its kind.
  public mutating func insert(_ key: UInt64) -> Bool {
    let index = Int(key >> (64 - UInt64(SeenProfiles.bits)))
    let high = UInt32(truncatingIfNeeded: key >> 22)
    let low = UInt16(truncatingIfNeeded: key >> 6)
    if buckets[index].has(high, low) { return false }
    buckets[index].add(high, low)
    return true
  }
}

extension SeenProfiles.Bucket {
  fileprivate func has(_ high: UInt32, _ low: UInt16) -> Bool {
    for index in self.high.indices where self.high[index] == high && self.low[index] == low {
      return true
    }
    return false
  }

  /// Room grows by a quarter, as a thousand buckets that double would be half empty.
  fileprivate mutating func add(_ high: UInt32, _ low: UInt16) {
    if self.high.count == self.high.capacity {
      self.high.reserveCapacity(self.high.count + self.high.count / 4 + 8)
      self.low.reserveCapacity(self.high.capacity)
    }
    self.high.append(high)
    self.low.append(low)
  }
}
