import TestSupport
import Testing

/// Names of files that Swift takes for one, or a slash and a dot in them that it does not see: to the system they are
/// what they are.
struct LookalikeNameTests {
  private static let mini = [
    "--rules", packageRoot + "/Tests/Fixtures/mini/rules", "--seeds",
    packageRoot + "/Tests/Fixtures/mini/seeds",
  ]
  /// One letter, and a letter with an accent behind it.
  private static let (one, other) = ("\u{E9}", "e\u{301}")

  private func run(
    _ words: [String], _ more: [String] = LookalikeNameTests.mini, in folder: TemporaryFolder
  ) throws -> Tool.Result {
    try Tool.run(words + more, environment: ["NO_COLOR": "1"], in: folder.path)
  }

  @Test func aPageOfSomebodyElseIsNotRemovedWithOurs() throws {
    try TemporaryFolder.use { folder in
      #expect(try run(["docs", "-o", "pages"], in: folder).status == 0)
      let page = try folder.read("pages/criteria/voice/council.md")
      try folder.write("pages/criteria/\(Self.one).md", page)
      try folder.write("pages/criteria/\(Self.other).md", "# Mine\n")
      #expect(try run(["docs", "-o", "pages"], in: folder).status == 0)
      #expect(try folder.read("pages/criteria/\(Self.other).md") == "# Mine\n")
      let names = try TemporaryFolder.names(in: folder.path + "/pages/criteria")
      #expect(!names.contains { $0.utf8.elementsEqual("\(Self.one).md".utf8) }, "\(names)")
    }
  }

  @Test func pagesLieBesideTheirRules() throws {
    try TemporaryFolder.use { folder in
      let name = "x\u{600}"
      try folder.write(name + "/keep", "")
      try folder.copy("Tests/Fixtures/mini/rules", to: name + "/rules")
      let seeds = Array(Self.mini.suffix(2))
      let result = try run(["docs", "--rules", name + "/rules"], seeds, in: folder)
      #expect(result.status == 0, "\(result)")
      #expect(try folder.names == [name])
      let inside = try TemporaryFolder.names(in: folder.path + "/" + name)
      #expect(inside == ["docs", "keep", "rules"])
    }
  }

  @Test func eachFileIsChecked() throws {
    try TemporaryFolder.use { folder in
      try folder.write("\(Self.one).yaml", BatchSample.profile("a"))
      try folder.write("\(Self.other).yaml", "mizan: profile/v1\ncity: [")
      for words in [["."], ["\(Self.one).yaml", "\(Self.other).yaml"]] {
        let result = try run(["check"] + words, in: folder)
        #expect(result.status == 1 && result.output.contains("2 files"), "\(result)")
      }
    }
  }

  @Test func aLinkIsFollowedOnlyWhereItWasNamedItself() throws {
    try TemporaryFolder.use { folder in
      try folder.write("secret", "password: 4711\n")
      try folder.write("d/\(Self.one).yaml", BatchSample.profile("a"))
      try folder.link("d/\(Self.other).yaml", to: "../secret")
      let result = try run(["check", "d", "d/\(Self.one).yaml"], in: folder)
      #expect(result.output.contains("error[M007]"), "\(result)")
      #expect(!(result.output + result.errors).contains("4711"), "\(result)")
    }
  }

  @Test func theChecklistThatIsNamedIsReadBesideTheOther() throws {
    try TemporaryFolder.use { folder in
      for name in [Self.one, Self.other] {
        try folder.write(name + "/keep", "")
        try folder.copy("Tests/Fixtures/mini/rules", to: name + "/rules")
      }
      let path = Self.other + "/rules/checklists/mini.yaml"
      let text = try folder.read(path).replacing("1.0.0", with: "9.9.9")
      #expect(text.contains("9.9.9"))
      try folder.write(path, text)
      let rules = ["--rules", Self.one + "/rules", "--seeds", Self.mini[3]]
      let alpha = Self.mini[3] + "/cities/alpha.yaml"
      let named = try run(
        ["assess", alpha, "--checklist", path, "--format", "json"], rules, in: folder)
      #expect(named.status == 2 && named.errors.contains("error[M202]"), "\(named)")
    }
  }

  @Test func theEndingSaysTheFormat() throws {
    try TemporaryFolder.use { folder in
      let name = "r\u{600}.json"
      let alpha = Self.mini[3] + "/cities/alpha.yaml"
      #expect(try run(["assess", alpha, "-o", name], in: folder).status == 0)
      #expect(try folder.read(name).hasPrefix("{"))
      let names = try folder.names
      #expect(names.map { Array($0.utf8) } == [Array(name.utf8)])
    }
  }

  @Test func aResultLiesInItsFolder() throws {
    try TemporaryFolder.use { folder in
      try folder.write("out/keep", "")
      try folder.write("in\u{600}/keep", "")
      let alpha = Self.mini[3] + "/cities/alpha.yaml"
      for name in ["out/\u{301}x.txt", "in\u{600}/x.txt"] {
        #expect(try run(["assess", alpha, "-o", name], in: folder).status == 0)
      }
      #expect(try folder.names == ["in\u{600}", "out"])
      #expect(try TemporaryFolder.names(in: folder.path + "/out").count == 2)
      #expect(try TemporaryFolder.names(in: folder.path + "/in\u{600}") == ["keep", "x.txt"])
    }
  }
}
