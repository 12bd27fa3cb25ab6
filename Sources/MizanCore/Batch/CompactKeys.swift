/// Keys of 48 bits, in a table with open addressing that is nearly full.
///
/// A key stands at or after the slot that its first bits point to, with none that is free between. So many slots are
/// taken that some dozens are looked at; they lie beside each other.
struct CompactKeys: Sendable {
  /// Three parts of each slot's key, the highest first; all 0 where a slot is free.
  private var parts: [UInt16] = []
  private var count = 0
  /// The one key that looks like a free slot.
  private var hasZero = false

  /// The greatest of them.
  static let most: UInt64 = (1 << 48) - 1

  /// The room that is taken for keys.
  var bytes: Int { parts.count * 2 }

  private var slots: Int { parts.count / 3 }

  /// Adds a key.
  ///
  /// - Returns: whether it was not there before.
  mutating func insert(_ key: UInt64) -> Bool {
    guard key != 0 else {
      defer { hasZero = true }
      return !hasZero
    }
    if (count + 1) * 10 > slots * 9 { grow() }
    guard CompactKeys.put(key, into: &parts) else { return false }
    count += 1
    return true
  }

  /// Room grows by an eighth, as a thousand tables that double would be half empty.
  private mutating func grow() {
    var larger = [UInt16](repeating: 0, count: 3 * (slots + slots / 8 + 8))
    for slot in 0..<slots {
      let key = CompactKeys.key(at: 3 * slot, of: parts)
      if key != 0 { _ = CompactKeys.put(key, into: &larger) }
    }
    parts = larger
  }

  /// Puts a key into the first free slot from its own on; false where it is there already.
  private static func put(_ key: UInt64, into parts: inout [UInt16]) -> Bool {
    let slots = UInt64(parts.count / 3)
    var place = 3 * Int(((key >> 16) * slots) >> 32)
    while true {
      let found = self.key(at: place, of: parts)
      if found == key { return false }
      if found == 0 { break }
      place = place + 3 == parts.count ? 0 : place + 3
    }
    parts[place] = UInt16(truncatingIfNeeded: key >> 32)
    parts[place + 1] = UInt16(truncatingIfNeeded: key >> 16)
    parts[place + 2] = UInt16(truncatingIfNeeded: key)
    return true
  }

  @inline(__always)
  private static func key(at place: Int, of parts: [UInt16]) -> UInt64 {
    UInt64(parts[place]) << 32 | UInt64(parts[place + 1]) << 16 | UInt64(parts[place + 2])
  }
}
