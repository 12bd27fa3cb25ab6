import TestSupport
import Testing

/// Threads change nothing, and a file is written whole or not at all.
struct BatchJobsTests {
  /// Some hundred profiles in several pieces, with broken ones and some that come again.
  private static let input: String = {
    var rolls = SplitMix64(seed: 11)
    let comment = String(repeating: "# much to say on this\n", count: 120)
    return (0..<300).map { index in
      let again = rolls.below(20) == 0 && index > 0
      let council = rolls.below(20) == 0 ? "wrong" : rolls.pick(["deciding", "none", "unknown"])
      return BatchSample.profile("c\(again ? rolls.below(index) : index)", council: council)
        + rolls.pick([comment, "", comment])
    }.joined()
  }()

  @Test(arguments: ["ndjson", "csv"])
  func theSameBytesForAnyNumberOfThreads(format: String) throws {
    let options = ["--select", "full", "-f", format]
    let one = try BatchSample.run(options + ["--jobs", "1"], input: Self.input)
    #expect(one.status == 1 && one.output.count { $0.isNewline } >= 300)
    for jobs in ["2", "7"] {
      #expect(try BatchSample.run(options + ["--jobs", jobs], input: Self.input) == one)
    }
    try TemporaryFolder.use { folder in
      let file = try folder.write("scores.\(format)", "old")
      let result = try BatchSample.run(["--select", "full", "-o", file], input: Self.input)
      #expect(result.status == 1 && result.output == "")
      #expect(try folder.read("scores.\(format)") == one.output)
      #expect(try folder.names == ["scores.\(format)"])
    }
  }

  @Test func aDiskThatTakesNoMoreIsTold() throws {
    let result = try BatchSample.run(["-o", "/dev/full"], input: Self.input)
    #expect(result.status == 2 && result.errors.hasPrefix("error[M405]"), "\(result)")
  }

  @Test func whereNothingCanBeWrittenNothingIs() throws {
    try TemporaryFolder.use { folder in
      let profile = try folder.write("a.yaml", BatchSample.profile("a"))
      for (name, code) in [("no/a.ndjson", "M403"), ("a.json", "M409"), ("a.yaml", "M409")] {
        let result = try BatchSample.run([profile, "-o", folder.path + "/" + name])
        #expect(result.status == 2 && result.output == "", "\(name)")
        #expect(result.errors.contains(code), "\(name): \(result.errors)")
      }
      #expect(try folder.names == ["a.yaml"])
    }
  }

  /// Not even one of many profiles, more than one may have.
  @Test func aResultNeverReplacesProfiles() throws {
    try TemporaryFolder.use { folder in
      let many = (0..<9_000).map { BatchSample.json("c\($0)") }.joined()
      for (name, text) in [("a.ndjson", "\n" + many), ("b.csv", Self.input + Self.input)] {
        let path = try folder.write(name, text)
        for option in ["-o", "--resume"] {
          let result = try BatchSample.run([path, option, path])
          #expect(result.status == 2 && result.output == "", "\(option) \(name)")
          #expect(result.errors.hasPrefix("error[M"), "\(result.errors)")
          #expect(try folder.read(name) == text)
        }
      }
      #expect(try folder.names == ["a.ndjson", "b.csv"])
    }
  }
}
