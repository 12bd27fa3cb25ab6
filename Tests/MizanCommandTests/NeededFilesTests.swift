import TestSupport
import Testing

/// What `assess` says of rules with a fault, in what it needs and elsewhere.
struct NeededFilesTests {
  private static let rules = "Tests/Fixtures/mini/rules"
  private static let city = packageRoot + "/Tests/Fixtures/mini/seeds/cities/alpha.yaml"

  /// Runs `assess` on the mini rules with another criterion, and one of theirs as it is or broken.
  private func assess(
    named: Bool = true, isCouncilBroken: Bool = false
  ) throws -> (result: Tool.Result, whole: Tool.Result) {
    try TemporaryFolder.use { folder in
      for kind in ["", "/checklists", "/frameworks", "/criteria/voice", "/criteria/work"] {
        for name in try TemporaryFolder.names(in: packageRoot + "/" + Self.rules + kind)
        where name.hasSuffix(".yaml") {
          let bytes = try packageBytes("\(Self.rules)\(kind)/\(name)")
          var text = String(decoding: bytes, as: UTF8.self)
          if isCouncilBroken, name == "council.yaml" { text += "\nnonsense: 1\n" }
          try folder.write("rules\(kind)/\(name)", text)
        }
      }
      let common = [Self.city, "--rules", "rules", "--quiet"]
      let checklist = named ? ["--checklist", "mini"] : []
      let whole = try Tool.run(["assess"] + common, in: folder.path)
      try folder.write("rules/criteria/other/broken.yaml", "mizan: criterion/v1\nid: [other\n")
      return (try Tool.run(["assess"] + common + checklist, in: folder.path), whole)
    }
  }

  @Test func aFaultThatIsNotNeededIsInNobodysWay() throws {
    let (result, whole) = try assess()
    #expect(result.status == 0 && result.output == whole.output, "\(result.errors)")
  }

  @Test func withoutAChecklistAllRulesAreRead() throws {
    let (result, _) = try assess(named: false)
    #expect(result.status == 2 && result.errors.contains("broken.yaml"))
  }

  @Test func aFaultInWhatIsNeededIsToldWithAllOthers() throws {
    let (result, whole) = try assess(isCouncilBroken: true)
    #expect(result.status == 2 && whole.status == 2)
    #expect(result.errors.contains(whole.errors) && result.errors.contains("broken.yaml"))
  }

  @Test func aNamedFileWithTheIDOfAnotherChecklistIsRefused() throws {
    try TemporaryFolder.use { folder in
      let path = "checklists/mini.yaml"
      let text = String(decoding: try packageBytes("\(Self.rules)/\(path)"), as: UTF8.self)
      let copy = try folder.write("mini.yaml", text)
      let rules = ["--rules", packageRoot + "/" + Self.rules, "--quiet"]
      let result = try Tool.run(["assess", Self.city, "--checklist", copy] + rules)
      #expect(result.status == 2 && result.errors.contains("M202"), "\(result)")
    }
  }
}
