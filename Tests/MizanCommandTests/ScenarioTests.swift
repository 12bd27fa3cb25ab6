import MizanCore
import TestSupport
import Testing

/// The real commands, run on real files.
///
/// `make golden` takes changes over; review them like any other change. A new scenario begins as its first line.
struct ScenarioTests {
  static let folder = "Tests/MizanCommandTests/Scenarios"

  static func scenarios() throws -> [Scenario] {
    try ScenarioFiles.names(in: folder).map { try Scenario("\(folder)/\($0)") }
  }

  @Test(arguments: try scenarios())
  func theCommandGivesWhatTheScenarioSays(scenario: Scenario) throws {
    let (actual, expected) = try scenario.run()
    #expect(actual == expected, "if it is as it should be: `make golden`")
  }

  @Test func thereAreScenarios() throws { #expect(try Self.scenarios().count > 20) }
}
