/// Which profiles have been seen, by what tells them apart: about seven bytes for each.
///
/// Two that differ are taken for one with a probability of about n²/2^59 among n.
public struct SeenProfiles: Sendable {
  /// By the first ten bits, the next 48: many small tables grow one by one, and never all at once.
  private var tables = [CompactKeys](repeating: CompactKeys(), count: 1 << SeenProfiles.bits)

  private static let bits = 10

  /// None seen.
  public init() {}

  /// Notes a profile.
  ///
  /// - Parameter key: a hash of what tells it apart.
  /// - Returns: whether it is the first of its kind.
  public mutating func insert(_ key: UInt64) -> Bool {
    tables[Int(key >> (64 - UInt64(SeenProfiles.bits)))].insert(key >> 6 & CompactKeys.most)
  }

  /// The room that is taken for keys.
  var bytes: Int { tables.reduce(0) { $0 + $1.bytes } }
}
