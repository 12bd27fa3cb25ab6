import MizanCore
import TestSupport
import Testing

/// The real commands, run on real files.
///
/// `MIZAN_UPDATE_GOLDEN=1 make test` takes changes over; review them like any other change.
struct ScenarioTests {
  static let folder = "Tests/MizanCommandTests/Scenarios"

  static func scenarios() throws -> [Scenario] {
    try ScenarioFiles.names(in: folder).map { try Scenario("\(folder)/\($0)") }
  }

  @Test(arguments: try scenarios())
  func theCommandGivesWhatTheScenarioSays(scenario: Scenario) throws {
    let (actual, expected) = try scenario.run()
    #expect(actual == expected)
  }

  @Test func thereAreScenarios() throws { #expect(try Self.scenarios().count > 20) }
}
