/// In how many draws one city had each rank, from the best that it had to the worst.
///
/// Ranks that it never had take no memory: among ten thousand cities most have a few hundred.
struct RankCounts: Hashable, Sendable {
  /// The rank that the first count is of.
  private var first = 1
  private var counts: [UInt32] = []

  /// From the best to the worst rank that was counted; `nil` before any.
  var extremes: ClosedRange<Int>? { counts.isEmpty ? nil : first...first + counts.count - 1 }

  /// The sum of all counts.
  var total: Int { counts.reduce(0) { $0 + Int($1) } }

  /// In how many draws it had a rank, from 1.
  func count(of rank: Int) -> Int {
    counts.indices.contains(rank - first) ? Int(counts[rank - first]) : 0
  }

  /// Counts ranks that lie in steps of `step` from `start` on; 0 is none.
  mutating func add(_ ranks: UnsafeBufferPointer<UInt16>, from start: Int, step: Int) {
    var (least, most) = (UInt16.max, UInt16.min)
    for place in stride(from: start, to: ranks.count, by: step) where ranks[place] > 0 {
      (least, most) = (min(least, ranks[place]), max(most, ranks[place]))
    }
    guard least <= most else { return }
    widen(to: Int(least)...Int(most))
    let first = first
    counts.withUnsafeMutableBufferPointer { counts in
      for place in stride(from: start, to: ranks.count, by: step) where ranks[place] > 0 {
        counts[Int(ranks[place]) - first] &+= 1
      }
    }
  }

  /// Adds what was counted of the same city elsewhere.
  mutating func add(_ other: RankCounts) {
    guard let extremes = other.extremes else { return }
    widen(to: extremes)
    for (index, count) in other.counts.enumerated() {
      counts[other.first - first + index] += count
    }
  }

  private mutating func widen(to ranks: ClosedRange<Int>) {
    guard let own = extremes else {
      first = ranks.lowerBound
      counts = [UInt32](repeating: 0, count: ranks.count)
      return
    }
    if ranks.lowerBound < first {
      counts.insert(contentsOf: repeatElement(0, count: first - ranks.lowerBound), at: 0)
      first = ranks.lowerBound
    }
    if ranks.upperBound > own.upperBound {
      counts.append(contentsOf: repeatElement(0, count: ranks.upperBound - own.upperBound))
    }
  }
}
