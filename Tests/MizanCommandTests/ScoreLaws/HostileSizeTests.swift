import ScoreSupport
import TestSupport
import Testing

/// Numbers as large as files may hold them, through the real command: it scores them or says why not.
struct HostileSizeTests {
  private static let settings = CaseSettings().with {
    $0.isHostile = true
    $0.kinds = [.measured, .measured, .measured, .graded]
    $0.aggregates = [
      .minimum, .minimum, .arithmetic, .sum, .power(exponent: 2, floor: 0.02), .absolute,
    ]
    $0.hasActions = true
    $0.cities = 2
    $0.open = 8
  }

  @Test func noSizeOfANumberEndsTheProgram() throws {
    var scored = 0
    try Property(draw: { ScoreCase(&$0, Self.settings) }, shrinks: DrawnFolder.fewSmaller()) {
      drawn in
      try TemporaryFolder.use { path in
        let folder = try DrawnFolder(drawn, in: path)
        let runs: [(String, [String])] = [
          ("assess", ["--fail-under", "50"]), ("plan", ["--budget", "5"]),
          ("compare", ["--rank", "--samples", "50", "-f", "json"]),
        ]
        for (command, options) in runs where command != "compare" || drawn.profiles.count > 1 {
          // A plan is for one city.
          let result = try folder.run(command, options, cities: command == "plan" ? 1 : .max)
          if result.status == 0 { scored += 1 }
          guard [0, 1, 2].contains(result.status) else {
            return "\(command) \(options) ends with \(result.status): \(result.errors)"
          }
        }
        return nil
      }
    }.check(cases: 20, from: 91_000)
    #expect(scored > 5)
  }
}
