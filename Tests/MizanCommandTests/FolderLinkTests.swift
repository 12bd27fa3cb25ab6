import TestSupport
import Testing

/// Of a folder that was named only what lies in it is read, whatever links whoever filled it has put there.
struct FolderLinkTests {
  private static let mini = [
    "--rules", packageRoot + "/Tests/Fixtures/mini/rules", "--seeds",
    packageRoot + "/Tests/Fixtures/mini/seeds",
  ]

  /// A folder with a profile, and beside it what nobody has named.
  private func use(_ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      try folder.write("secret", "password: 4711\n")
      try folder.write("outside.yaml", BatchSample.profile("outside"))
      try folder.write("d/city.yaml", BatchSample.profile("city"))
      try folder.write("d/inner/deep.yaml", BatchSample.profile("deep"))
      try body(folder)
    }
  }

  private func run(_ words: [String], in folder: TemporaryFolder) throws -> Tool.Result {
    try Tool.run(words + Self.mini, environment: ["NO_COLOR": "1"], in: folder.path)
  }

  @Test(arguments: [
    "../secret", "../outside.yaml", "../d/../secret", "/etc/hostname", "again.yaml",
  ])
  func aCheckReadsNoLinkOutOfItsFolder(target: String) throws {
    try use { folder in
      try folder.link("d/again.yaml", to: "../secret")
      try folder.link("d/x.yaml", to: target)
      let result = try run(["check", "d"], in: folder)
      #expect(result.status == 2, "\(result)")
      #expect(result.output.contains("error[M007]"), "\(result)")
      #expect(result.output.contains("--> d/x.yaml"), "\(result)")
      #expect(!(result.output + result.errors).contains("4711"), "\(result)")
    }
  }

  @Test func aLinkDeepInTheFolderMayLeadAnywhereInIt() throws {
    try use { folder in
      try folder.link("d/inner/within.yaml", to: "../city.yaml")
      try folder.link("d/absolute.yaml", to: folder.path + "/d/inner/deep.yaml")
      #expect(try run(["check", "d"], in: folder).status == 0)
      #expect(try run(["check", "./d/"], in: folder).status == 0)
      // Of the inner folder alone it leads out.
      let inner = try run(["check", "d/inner"], in: folder)
      #expect(inner.status == 2 && inner.output.contains("error[M007]"), "\(inner)")
    }
  }

  @Test func aLinkThatIsNamedIsFollowed() throws {
    try use { folder in
      try folder.link("d/x.yaml", to: "../outside.yaml")
      try folder.link("e", to: "d/inner")
      for words in [["d/x.yaml"], ["d", "d/x.yaml"], ["d/x.yaml", "d"], ["e"], ["e/"]] {
        let result = try run(["check"] + words, in: folder)
        #expect(result.status == 0, "\(words): \(result)")
      }
    }
  }

  @Test func aBatchSaysOfALinkThatLeadsOutThatItIsNotRead() throws {
    try use { folder in
      try folder.link("d/a.yaml", to: "../outside.yaml")
      let words = ["batch", "d", "--checklist", "mini", "--quiet"]
      let result = try run(words, in: folder)
      #expect(result.status == 1, "\(result)")
      #expect(try BatchSample.told(result.output) == ["d/a.yaml#1 M007@-", "city", "deep"])
      let named = try run(words + ["d/a.yaml"], in: folder)
      #expect(try BatchSample.told(named.output).last == "outside")
      // Going on counts the lines of what is not read as well.
      let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      for count in 0...3 {
        try folder.write("scores.ndjson", lines[..<count].map { $0 + "\n" }.joined())
        _ = try run(words + ["--resume", "scores.ndjson"], in: folder)
        #expect(try folder.read("scores.ndjson") == result.output)
      }
    }
  }

  /// A list names each of its files.
  @Test func aListOfFilesNamesThem() throws {
    try use { folder in
      try folder.link("d/a.yaml", to: "../outside.yaml")
      try folder.write("list.txt", "d/a.yaml\n")
      let words = ["batch", "--files-from", "list.txt", "--checklist", "mini", "--quiet"]
      #expect(try BatchSample.told(try run(words, in: folder).output) == ["outside"])
    }
  }

  /// The rules that a folder holds are read by nearly all commands, and what cities do by those that report.
  @Test(arguments: [
    ("rules/x.yaml", "assess d/city.yaml"), ("rules/x.yaml", "check d"), ("rules/x.yaml", "check"),
    ("rules/checklists/x.yaml", "explain mini"), ("rules/frameworks/x.yaml", "explain mini"),
    ("seeds/x.yaml", "check"), ("seeds/practices.yaml", "assess d/city.yaml"),
  ])
  func rulesAndSeedsComeFromTheirFoldersAlone(link: String, command: String) throws {
    try use { folder in
      for top in ["rules", "seeds"] { try folder.copy("Tests/Fixtures/mini/" + top, to: top) }
      try? folder.remove(link)
      try folder.link(
        link, to: link.split(separator: "/").dropLast().map { _ in "../" }.joined() + "secret")
      let words = command.split(separator: " ").map(String.init)
      let result = try Tool.run(words, environment: ["NO_COLOR": "1"], in: folder.path)
      let told = result.output + result.errors
      #expect(result.status == 2 && told.contains("error[M007]"), "\(result)")
      #expect(told.contains(link) && !told.contains("4711"), "\(result)")
    }
  }

  /// As where they are installed, or lent to another project.
  @Test func theFoldersOfRulesAndSeedsMayBeLinks() throws {
    try use { folder in
      for top in ["rules", "seeds"] {
        try folder.link(top, to: packageRoot + "/Tests/Fixtures/mini/" + top)
      }
      let result = try Tool.run(["assess", "d/city.yaml"], in: folder.path)
      #expect(result.status == 0, "\(result)")
      #expect(try Tool.run(["check"], in: folder.path).status == 0)
    }
  }
}
