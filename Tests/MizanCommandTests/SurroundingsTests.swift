import TestSupport
import Testing

/// Where rules and seeds are found.
struct SurroundingsTests {
  private static let explain = ["explain", "voice.council"]
  private static let rules = packageRoot + "/Tests/Fixtures/mini/rules"

  /// A checklist with one criterion of its own, after those of the rules that it cites.
  private static func checklist(citing ids: [String] = [], levels: String) -> String {
    """
    mizan: checklist/v1
    id: own
    version: "1"
    title: My own
    groups:
      - id: all
        title: All
        criteria:
    \(ids.map { "      - \($0)\n" }.joined())\
          - id: own.inline
            title: It is so
            question: Is it so?
            \(levels)
            recommendations: [{id: do-it, text: Do it., effort: low, horizon: short}]
    """
  }

  @Test func rulesLieInTheWorkingFolderOrOneAboveIt() throws {
    try TemporaryFolder.use { folder in
      try folder.link("rules", to: Self.rules)
      try folder.write("a/b/note.txt", "")
      for inner in ["", "/a", "/a/b"] {
        #expect(try Tool.run(Self.explain, in: folder.path + inner).status == 0, "\(inner)")
      }
    }
  }

  @Test func theOptionGoesBeforeTheEnvironment() throws {
    let wrong = ["MIZAN_RULES": "/no/such/folder"]
    #expect(try Tool.run(Self.explain, environment: wrong).status == 2)
    let option = Self.explain + ["--rules", Self.rules + "/"]
    #expect(try Tool.run(option, environment: wrong).status == 0)
    #expect(try Tool.run(Self.explain, environment: ["MIZAN_RULES": Self.rules]).status == 0)
  }

  /// Held against no rules at all, every answer would be one to nothing.
  @Test func answersAreNotCheckedWithoutRules() throws {
    try TemporaryFolder.use { folder in
      let profile = try folder.write(
        "gamma.yaml", String(decoding: try packageBytes("seeds/cities/sousse.yaml"), as: UTF8.self))
      let result = try Tool.run(["check", profile], in: folder.path)
      if result.status == 0 { return }  // An installed program has rules beside it.
      #expect(result.status == 2 && result.errors.contains("M401"), "\(result)")
    }
  }

  /// What is wrong with the rules is told where they are checked; that something is, beside what goes by them.
  @Test func aProfileIsCheckedAgainstBrokenRulesWithANote() throws {
    let profile = "Tests/Fixtures/mini/seeds/cities/alpha.yaml"
    let whole = try Tool.run(["check", profile, "--rules", Self.rules])
    #expect(whole.errors == "" && whole.status == 0, "\(whole)")
    try TemporaryFolder.use { folder in
      _ = try folder.write("checklists/own.yaml", Self.checklist(levels: "scale: nowhere"))
      _ = try folder.write("facts.yaml", "mizan: facts/v1\nfacts: [\n")
      let broken = try Tool.run(["check", profile, "--rules", folder.path])
      #expect(broken.errors.hasPrefix("the rules that these files go by have errors"), "\(broken)")
      #expect(!broken.output.contains("own.yaml") && !broken.output.contains("facts.yaml"))
    }
  }

  @Test func aChecklistByPathIsReadBesideTheRules() throws {
    try TemporaryFolder.use { folder in
      let checklist = try folder.write(
        "own.yaml", Self.checklist(citing: ["voice.council"], levels: "scale: yes-no"))
      let profile = try folder.write(
        "gamma.yaml",
        """
        mizan: profile/v1
        city: {id: gamma, name: Gamma}
        respondent: {id: me, kind: expert}
        date: "2024"
        answers: {voice.council: deciding, own.inline: "no"}
        """)
      let result = try Tool.run(
        ["assess", profile, "--checklist", checklist, "--rules", Self.rules, "--format", "json"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("\"low\": 50"))
    }
  }

  @Test func aChecklistThatStandsAloneNeedsNoRules() throws {
    try TemporaryFolder.use { folder in
      let levels =
        "levels: [{id: \"no\", score: 0, label: No}, {id: \"yes\", score: 1, label: Yes}]"
      let checklist = try folder.write("own.yaml", Self.checklist(levels: levels))
      let profile = try folder.write(
        "gamma.yaml",
        """
        mizan: profile/v1
        city: {id: gamma, name: Gamma}
        respondent: {id: me, kind: expert}
        date: "2024"
        answered: {own: "2"}
        answers: {own.inline: "yes"}
        """)
      // Nothing is installed beside the executable of the tests.
      let result = try Tool.run(["assess", profile, "--checklist", checklist], in: folder.path)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("100 out of 100"))
      #expect(result.output.contains("version 2 of the checklist. The one at hand is older, 1"))
    }
  }

  @Test func aChecklistOfTheRulesMayBeNamedByItsPath() throws {
    let result = try Tool.run(
      ["assess", "Tests/Fixtures/mini/seeds/cities/alpha.yaml", "--rules", Self.rules]
        + ["--checklist", Self.rules + "/checklists/../checklists/mini.yaml"])
    #expect(result.status == 0, "\(result.errors)")
  }
}
