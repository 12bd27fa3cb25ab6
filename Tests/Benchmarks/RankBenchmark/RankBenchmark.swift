import MizanCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Draws the ranks of invented cities, for `ranks.py`, which does the same with NumPy.
///
/// Arguments: how many cities, how many draws, how many threads, and a file to write the scores to, one
/// line for each city with `nan` where a criterion does not apply. Prints the processor time and the time
/// of the draws in seconds, and what was found as sums of squares.
@main
struct RankBenchmark {
  static let criteria = 60

  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().prefix(3).compactMap(Int.init)
    guard numbers.count == 3, let path = CommandLine.arguments.dropFirst(4).first else { exit(64) }
    let cities = try InventedCities(count: numbers[0], criteria: criteria)
    try cities.write(to: path)
    let settings = Robustness.Settings(samples: numbers[1], seed: 1, weights: .free)
    let before = (clock(CLOCK_PROCESS_CPUTIME_ID), clock(CLOCK_MONOTONIC))
    let sums = Robustness.rankSums(
      of: cities.scores, by: cities.checklist, settings, threads: numbers[2])
    let after = (clock(CLOCK_PROCESS_CPUTIME_ID), clock(CLOCK_MONOTONIC))
    print(([after.0 - before.0, after.1 - before.1] + sums).map { "\($0)" }.joined(separator: " "))
  }

  private static func clock(_ id: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(id, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
