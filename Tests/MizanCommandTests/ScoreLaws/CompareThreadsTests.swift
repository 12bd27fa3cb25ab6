import ScoreSupport
import TestSupport
import Testing

/// The same seed gives the same ranks, whatever does the work.
struct CompareThreadsTests {
  private static let settings = CaseSettings().with {
    $0.cities = 7
    $0.open = 2
    // Some means have no value for some cities, which is refused.
    $0.hasUnclipped = false
    $0.aggregates.removeAll { $0 == .geometric(floor: nil) }
  }

  @Test(arguments: ["json", "text"])
  func theSameBytesForAnyNumberOfThreads(format: String) throws {
    try Property(draw: { ScoreCase(&$0, Self.settings) }, shrinks: DrawnFolder.fewSmaller()) {
      drawn in
      try TemporaryFolder.use { path in
        let folder = try DrawnFolder(drawn, in: path)
        let options = ["--rank", "--robustness", "--samples", "300", "-q", "-f", format]
        let results = try [1, 2, 8].map { threads in
          try folder.run("compare", options + ["--threads", "\(threads)"])
        }
        if drawn.profiles.count > 1, results[0].status != 0 { return "\(results[0])" }
        return results.allSatisfy { $0 == results[0] } ? nil : "the number of threads shows"
      }
    }.check(cases: 3, from: 90_000)
  }
}
