import TestSupport
import Testing

/// A file that a run did not write is not gone on with, and not changed.
struct BatchRefusedResumeTests {
  private static let input = ["a", "b", "c"].map { BatchSample.profile($0) }.joined()

  private func isRefused(
    _ text: String, input: String = Self.input, name: String = "scores.ndjson",
    _ options: [String] = []
  ) throws {
    try TemporaryFolder.use { folder in
      let file = try folder.write(name, text)
      let result = try BatchSample.run(["--resume", file] + options, input: input)
      #expect(result.status == 2 && result.output == "", "\(text): \(result)")
      #expect(result.errors.hasPrefix("error[M332]"), "\(text): \(result.errors)")
      #expect(try folder.read(name) == text && folder.names == [name])
    }
  }

  @Test(arguments: ["", "{\"city\":\"b\",\"fic"])
  func thoseOfOtherProfiles(rest: String) throws {
    let other = BatchSample.profile("a", council: "none") + BatchSample.profile("b")
    let first = try BatchSample.run([], input: other).output.prefix { $0 != "\n" }
    try isRefused(first + "\n" + rest)
    // Those of more profiles than there are now.
    let more = try BatchSample.run([], input: Self.input + BatchSample.profile("d")).output
    try isRefused(more + rest)
    try isRefused(more + rest, input: "")
    try isRefused(more + rest, ["--select", "full"])
  }

  @Test func thoseOfOtherProfilesOfWhichNoneHasScores() throws {
    let broken = BatchSample.profile("a", council: "wrong")
    let told = try BatchSample.run([], input: broken).output
    try isRefused(told)
  }

  @Test func thoseOfAnotherTable() throws {
    let table = try BatchSample.run(["-f", "csv"], input: Self.input).output
    try isRefused(table, name: "scores.csv", ["--select", "groups"])
    let groups = try BatchSample.run(["-f", "csv", "--select", "groups"]).output
    try isRefused(groups, name: "scores.csv")
    try isRefused(String(groups.dropLast(9)), name: "scores.csv")
    try isRefused(table, name: "scores", ["-f", "ndjson"])
    try isRefused(try BatchSample.run([], input: Self.input).output, name: "scores", ["-f", "csv"])
  }

  @Test(arguments: [
    "my notes", "my notes\n", "\n", "{\"a\":1}\n{\"b\"", "[1]", "\u{0}\n",
  ])
  func whatIsNoResult(text: String) throws {
    try isRefused(text)
    try isRefused(text, input: "")
    try isRefused(text, name: "scores.csv")
  }

  /// What ends no line is dropped as half of one, but no line of ours is as long.
  @Test func aLineThatDoesNotEnd() throws {
    let long = String(repeating: "a", count: 17 << 20)
    for (name, start) in [("scores.ndjson", "{\"city\":\""), ("scores.csv", "")] {
      try TemporaryFolder.use { folder in
        let options = ["--resume", folder.path + "/" + name]
        let header = try BatchSample.run(["-o", folder.path + "/" + name], input: "")
        #expect(header.status == 0)
        let text = try folder.read(name) + (start.isEmpty ? "\"" : start) + long
        try folder.write(name, text)
        let result = try BatchSample.run(options, input: Self.input)
        #expect(result.status == 2 && result.errors.hasPrefix("error[M332]"), "\(result)")
        #expect(try folder.read(name) == text)
      }
    }
  }

  @Test func profilesAreNotWrittenOver() throws {
    try TemporaryFolder.use { folder in
      let file = try folder.write("profile", Self.input)
      let result = try BatchSample.run(["--resume", file], input: Self.input)
      #expect(result.status == 2 && result.errors.hasPrefix("error["), "\(result)")
      #expect(try folder.read("profile") == Self.input)
      try folder.link("link.ndjson", to: file)
      #expect(try BatchSample.run(["--resume", folder.path + "/link.ndjson"]).status == 2)
      #expect(try BatchSample.run(["--resume", folder.path]).status == 2)
      #expect(try BatchSample.run(["--resume", folder.path + "/no/scores.ndjson"]).status == 2)
      #expect(try folder.read("profile") == Self.input)
      #expect(try folder.names == ["link.ndjson", "profile"])
    }
  }
}
