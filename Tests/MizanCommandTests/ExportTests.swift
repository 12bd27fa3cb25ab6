import TestSupport
import Testing

/// Data packages on the disk.
struct ExportTests {
  private static let mini = [
    "--rules", "Tests/Fixtures/mini/rules", "--seeds", "Tests/Fixtures/mini/seeds",
  ]
  private static let alpha = "Tests/Fixtures/mini/seeds/cities/alpha.yaml"

  @Test func theFilesAreThereAndAlikeEachTime() throws {
    try TemporaryFolder.use { folder in
      let target = folder.path + "/data/deep"
      let first = try Tool.run(["export", target, Self.alpha] + Self.mini)
      #expect(first.status == 0 && first.output == "", "\(first)")
      let names = [
        "answers.csv", "cities.csv", "datapackage.json", "evidence.csv", "gaps.csv", "scores.csv",
        "unknowns.csv",
      ]
      #expect(try TemporaryFolder.names(in: target) == names)
      let before = try names.map { try folder.read("data/deep/" + $0) }
      #expect(try Tool.run(["export", target, Self.alpha] + Self.mini).status == 0)
      #expect(try names.map { try folder.read("data/deep/" + $0) } == before)
      #expect(try TemporaryFolder.names(in: target) == names)
    }
  }

  @Test func oneProfileTwiceIsRefusedBeforeAnythingIsWritten() throws {
    try TemporaryFolder.use { folder in
      let target = folder.path + "/data"
      let result = try Tool.run(["export", target, Self.alpha, Self.alpha] + Self.mini)
      #expect(result.status == 2 && result.errors.contains("M464"), "\(result)")
      #expect(try folder.names.isEmpty)
    }
  }

  @Test func aProfileIsTakenFromTheStandardInput() throws {
    try TemporaryFolder.use { folder in
      let text = String(decoding: try packageBytes(Self.alpha), as: UTF8.self)
      let piped = folder.path + "/piped"
      let result = try Tool.run(["export", piped, "-"] + Self.mini, input: text)
      #expect(result.status == 0, "\(result)")
      #expect(try Tool.run(["export", folder.path + "/named", Self.alpha] + Self.mini).status == 0)
      #expect(try folder.read("piped/answers.csv") == folder.read("named/answers.csv"))
    }
  }

  @Test func aFolderIsNoStream() throws {
    try TemporaryFolder.use { folder in
      try folder.write("alpha.yaml", String(decoding: try packageBytes(Self.alpha), as: UTF8.self))
      let more = ["--rules", packageRoot + "/Tests/Fixtures/mini/rules"]
      let result = try Tool.run(["export", "-", "alpha.yaml"] + more, in: folder.path)
      #expect(result.status == 64 && result.errors.contains("name a folder"), "\(result)")
      #expect(try folder.names == ["alpha.yaml"])
    }
  }

  @Test func aCountryThatChangesNothingIsRefusedWithAReason() throws {
    let result = try Tool.run(["export", "data", Self.alpha, "--lang", "ar-EG"] + Self.mini)
    #expect(result.status == 64 && result.errors.contains("--lang ar"), "\(result)")
  }

  /// New tables beside old ones would be no package.
  @Test func whereOneTableCannotBeWrittenNoneIs() throws {
    try TemporaryFolder.use { folder in
      try folder.write("data/cities.csv", "old")
      try folder.write("data/scores.csv/in-the-way", "")
      let result = try Tool.run(["export", folder.path + "/data", Self.alpha] + Self.mini)
      #expect(result.status == 2 && result.output == "", "\(result)")
      #expect(try folder.read("data/cities.csv") == "old")
      #expect(
        try TemporaryFolder.names(in: folder.path + "/data") == ["cities.csv", "scores.csv"])
    }
  }
}
