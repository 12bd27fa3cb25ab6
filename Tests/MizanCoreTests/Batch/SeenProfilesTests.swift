import TestSupport
import Testing

@testable import MizanCore

/// Profiles that come again are found, and no others.
struct SeenProfilesTests {
  @Test func keysThatDifferAreNeverTakenForEachOther() {
    var rolls = SplitMix64(seed: 9)
    let keys = (0..<200_000).map { _ in rolls.next() }
    var seen = SeenProfiles()
    let repeated = keys.count { !seen.insert($0) }
    let forgotten = stride(from: 0, to: keys.count, by: 97).count { seen.insert(keys[$0]) }
    #expect(repeated == 0 && forgotten == 0)
  }

  @Test func eachTakesAboutSevenBytes() {
    var rolls = SplitMix64(seed: 10)
    var seen = SeenProfiles()
    for count in [20_000, 20_000, 60_000] {
      for _ in 0..<count { _ = seen.insert(rolls.next()) }
    }
    #expect(seen.bytes < 100_000 * 15 / 2)
  }

  /// Looking through all that begin alike would take minutes.
  @Test func manyThatBeginAlikeAreFoundAtOnce() {
    var rolls = SplitMix64(seed: 11)
    let keys = (0..<60_000).map { _ in rolls.next() >> 10 }
    var seen = SeenProfiles()
    let repeated = keys.count { !seen.insert($0) }
    let forgotten = keys.count { seen.insert($0) }
    #expect(repeated == 0 && forgotten == 0)
  }

  /// The last six bits are not kept.
  @Test(arguments: [0, .max, 0x0123_4567_89AB_CDEF])
  func eachBitTellsApart(key: UInt64) {
    let keys = [key] + (6..<64).map { key ^ 1 << UInt64($0) }
    var seen = SeenProfiles()
    let first = keys.map { seen.insert($0) }
    let again = keys.map { seen.insert($0) }
    #expect(!first.contains(false) && !again.contains(true))
  }
}
