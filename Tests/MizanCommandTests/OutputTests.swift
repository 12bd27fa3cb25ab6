import MizanCore
import TestSupport
import Testing

/// Where results go, and what happens when they cannot go there.
struct OutputTests {
  private static let alpha = "Tests/Fixtures/mini/seeds/cities/alpha.yaml"
  private static let mini = [
    "--rules", "Tests/Fixtures/mini/rules", "--seeds", "Tests/Fixtures/mini/seeds",
  ]

  private func assess(_ more: [String], environment: [String: String] = [:]) throws -> Tool.Result {
    try Tool.run(["assess", Self.alpha] + Self.mini + more, environment: environment)
  }

  @Test func aFileHoldsWhatTheStandardOutputWould() throws {
    try TemporaryFolder.use { folder in
      let result = try assess(["-o", folder.path + "/report.json"])
      #expect(result.status == 0 && result.output.isEmpty)
      #expect(try folder.read("report.json") == (try assess(["--format", "json"]).output))
      #expect(try folder.names == ["report.json"])
    }
  }

  @Test func aFileThatIsThereIsReplacedWithItsMode() throws {
    try TemporaryFolder.use { folder in
      let path = try folder.write("report.txt", "old")
      try folder.setMode(0o640, of: "report.txt")
      #expect(try assess(["-o", path]).status == 0)
      #expect(try folder.read("report.txt").hasPrefix("Gap report"))
      #expect(try folder.mode(of: "report.txt") == 0o640)
    }
  }

  @Test(arguments: ["assess", "memo", "batch"])
  func aDayThatIsNoneIsRefused(command: String) throws {
    for day in ["banana", "2026-02-30"] {
      let result = try Tool.run(
        [command, Self.alpha, "--checklist", "mini", "--today", day] + Self.mini)
      #expect(result.status == 2 && result.errors.contains("M408"), "\(command): \(result.errors)")
    }
  }

  @Test func namesOfFilesHoldNoOrdersInTheTableOfABatch() throws {
    try TemporaryFolder.use { folder in
      let path = try folder.write("b\u{1B}]0;x\u{7}\u{202E}.yaml", "x: [\n")
      let result = try Tool.run(
        ["batch", path, "--checklist", "mini", "--format", "csv"] + Self.mini)
      #expect(result.status == 1, "\(result.errors.debugDescription)")
      let orders = result.output.unicodeScalars.filter {
        $0.value < 0x20 && $0 != "\n" && $0 != "\r" || $0.value == 0x202E
      }
      #expect(orders.isEmpty, "\(result.output.debugDescription)")
    }
  }

  @Test func aLinkIsNotWrittenOver() throws {
    try TemporaryFolder.use { folder in
      let target = try folder.write("target.txt", "old")
      try folder.link("link.txt", to: target)
      let result = try assess(["-o", folder.path + "/link.txt"])
      #expect(result.status == 2 && result.errors.hasPrefix("error[M404]"))
      #expect(try folder.read("target.txt") == "old")
      #expect(try folder.names == ["link.txt", "target.txt"])
    }
  }

  @Test(arguments: ["report.doc", "report.csv", "report.", ".my.profile"])
  func anEndingThatNoFormatHasIsRefused(name: String) throws {
    try TemporaryFolder.use { folder in
      let result = try assess(["-o", "\(folder.path)/\(name)"])
      #expect(result.status == 2 && result.errors.hasPrefix("error[M409]"), "\(result.errors)")
      #expect(try folder.names.isEmpty)
    }
  }

  @Test func aDiskThatTakesNoMoreIsToldAndLeavesNothing() throws {
    let result = try assess(["-o", "/dev/full"])
    #expect(result.status == 2 && result.errors.hasPrefix("error[M405]"))
  }

  @Test(arguments: [
    "--version", "--help", "help assess", "assess --help", "--generate-completion-script bash",
    "--version -v", "--version --verbose", "schema profile", "explain M405", "check rules/facts",
    "assess seeds/cities/sousse.yaml --checklist urban-migration", "evaluate true",
    "batch seeds/cities/sousse.yaml --checklist urban-migration",
  ])
  func aStandardOutputThatTakesNoMoreIsTold(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let result = try Tool.run(words, output: "/dev/full")
    #expect(result.status == 2 && result.errors.hasPrefix("error[M405]"), "\(result)")
  }

  @Test func nothingIsWrittenWhenTheInputIsWrong() throws {
    try TemporaryFolder.use { folder in
      let profile = try folder.write("broken.yaml", "mizan: profile/v1\ncity: [")
      let output = folder.path + "/report.txt"
      let result = try Tool.run(["assess", Self.alpha, profile] + Self.mini + ["-o", output])
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(try folder.names == ["broken.yaml"])
    }
  }

  @Test func aResultNeverReplacesAFileOfAnswers() throws {
    try TemporaryFolder.use { folder in
      let text = "# mine\n" + String(decoding: try packageBytes(Self.alpha), as: UTF8.self)
      let path = try folder.write("mine.txt", text)
      for command in [["check", path], ["assess", path], ["memo", path], ["explain", "M103"]] {
        let result = try Tool.run(command + Self.mini + ["-o", path])
        #expect(result.status == 2 && result.errors.contains("M410"), "\(command)")
      }
      #expect(try folder.read("mine.txt") == text)
    }
  }

  @Test func aTemplateNeverReplacesAProfile() throws {
    try TemporaryFolder.use { folder in
      let path = try folder.write("gamma.yaml", "answers that took a week")
      let result = try Tool.run(
        ["new", "profile", "gamma", "--checklist", "mini", "-o", path] + Self.mini)
      #expect(result.status == 2 && result.errors.hasPrefix("error[M406]"))
      #expect(try folder.read("gamma.yaml") == "answers that took a week")
    }
  }

  @Test func aTemplateReadsBackWithoutAnError() throws {
    try TemporaryFolder.use { folder in
      for language in ["en", "ar"] {
        let path = "\(folder.path)/gamma-\(language).yaml"
        let name = "Gamma \"G\" \\ ساو"
        let written = try Tool.run(
          ["new", "profile", "gamma", "--name", name, "--checklist", "mini", "-o", path]
            + ["--lang", language] + Self.mini)
        #expect(written.status == 0, "\(written.errors)")
        let checked = try Tool.run(["check", path] + Self.mini)
        #expect(checked.status == 0, "\(checked.output)")
        #expect(
          try Tool.run(["assess", path, "--format", "json"] + Self.mini).output.contains(
            #"Gamma \"G\" \\ ساو"#))
      }
    }
  }

  @Test func coloursAreThereOnlyWhenAskedForOrOnATerminal() throws {
    #expect(!(try assess([])).output.contains("\u{1B}"))
    #expect(
      try assess(["--color", "always"], environment: ["NO_COLOR": "1"]).output.contains("\u{1B}[1m")
    )
    #expect(!(try assess(["--color", "never"])).output.contains("\u{1B}"))
  }

  @Test func theStandardInputIsAFileToo() throws {
    let profile = String(decoding: try packageBytes(Self.alpha), as: UTF8.self)
    let result = try Tool.run(["assess", "-"] + Self.mini, input: profile)
    #expect(result.output == (try assess([]).output))
    let broken = try Tool.run(["assess", "-"] + Self.mini, input: "mizan: profile/v1\n")
    #expect(broken.status == 2 && broken.errors.contains("<stdin>:1:1"))
  }

  /// Names that no result can have are refused before anything is worked out.
  @Test(arguments: [
    ["schema", "profile"], ["assess", "none.yaml"], ["check", "none.yaml"],
    ["new", "criterion", "a.b"], ["form", "export", "none.yaml", "--checklist", "x"],
    ["form", "print", "--checklist", "x"], ["memo", "none.yaml"], ["template", "docx"],
  ])
  func aNameThatIsNoneIsRefusedAtOnce(command: [String]) throws {
    try TemporaryFolder.use { folder in
      for (name, code) in [
        ("", "M468"), (".pdf", "M468"), (folder.path + "/.csv", "M468"), (folder.path, "M469"),
        (folder.path + "/", "M469"), (folder.path + "/none/", "M469"),
      ] {
        let result = try Tool.run(command + ["-o", name])
        #expect(
          result.status == 2 && result.output == "" && result.errors.contains("error[\(code)]"),
          "\(name): \(result)")
      }
      #expect(try folder.names == [])
    }
  }

  @Test func anEmptyFolderNameIsNotTheRoot() throws {
    for command in [["docs", "-o", ""], ["export", "", "none.yaml"]] {
      let result = try Tool.run(command)
      #expect(result.status == 2 && result.errors.contains("error[M468]"), "\(result)")
    }
  }
}
