import TestSupport
import Testing

/// A rule that fails never passes for an answer: its line says so, and the run ends with 1.
struct BatchFailedRuleTests {
  private static let cities = "Tests/Fixtures/decided/seeds/cities"

  private func run(_ arguments: [String]) throws -> Tool.Result {
    try Tool.run(
      ["batch"] + arguments + [
        "--rules", "Tests/Fixtures/decided/rules", "--seeds", "Tests/Fixtures/decided/seeds",
      ])
  }

  @Test func aProfileWithoutAFailedRuleEndsWithZero() throws {
    let result = try run([Self.cities + "/delta.yaml"])
    #expect(result.status == 0 && !result.output.contains("failed"), "\(result)")
  }

  @Test(arguments: ["ndjson", "csv"], ["score", "full"])
  func goingOnWithAFileThatSaysSoEndsWithOne(format: String, select: String) throws {
    try TemporaryFolder.use { folder in
      let options = ["-f", format, "--select", select]
      let whole = try run([Self.cities] + options)
      #expect(whole.status == 1 && whole.errors == "", "\(whole)")
      for part in [whole.output, String(whole.output.dropLast(9))] {
        let file = try folder.write("scores.\(format)", part)
        let result = try run([Self.cities, "--resume", file] + options)
        #expect(result.status == 1 && result.output == "", "\(result)")
        #expect(result.errors == BatchSample.wrote(file, whole.output), "\(result)")
        #expect(try folder.read("scores.\(format)") == whole.output)
      }
    }
  }
}
