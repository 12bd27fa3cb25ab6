import MizanCore
import TestSupport
import Testing

/// Forms that go out and come back, by the program itself.
struct FormCommandTests {
  private static let alpha = "Tests/Fixtures/mini/seeds/cities/alpha.yaml"
  private static let mini = [
    "--rules", "Tests/Fixtures/mini/rules", "--seeds", "Tests/Fixtures/mini/seeds",
  ]

  private func export(_ more: [String]) throws -> Tool.Result {
    try Tool.run(["form", "export", "--checklist", "mini"] + Self.mini + more)
  }

  private func load(_ form: String, into profile: String, _ more: [String] = []) throws
    -> Tool.Result
  {
    try Tool.run(
      ["form", "import", form, profile, "--rules", "Tests/Fixtures/mini/rules"] + more,
      environment: ["SOURCE_DATE_EPOCH": "1795478400"])
  }

  @Test func anAnswerGoesIntoTheProfileAndNothingElseChanges() throws {
    try TemporaryFolder.use { folder in
      let text = String(decoding: try packageBytes(Self.alpha), as: UTF8.self)
      let profile = try folder.write("alpha.yaml", text)
      let form = folder.path + "/alpha.csv"
      #expect(try export([profile, "-o", form]).status == 0)
      let csv = try folder.read("alpha.csv")
      let changed = csv.split(separator: "\r\n").map { line in
        line.hasPrefix("\"work.training\"")
          ? line.replacing("Don’t know yet", with: "yes") : line[...]
      }
      try folder.write("alpha.csv", changed.joined(separator: "\r\n"))
      let dry = try load(form, into: profile, ["--dry-run"])
      #expect(
        dry.status == 0 && dry.output.contains("Don’t know yet (unknown) → Yes (yes)"), "\(dry)")
      #expect(try folder.read("alpha.yaml") == text)
      let result = try load(form, into: profile)
      #expect(result.status == 0 && result.errors == "", "\(result)")
      #expect(
        try folder.read("alpha.yaml")
          == text.replacing("work.training: unknown", with: "work.training: \"yes\""))
      #expect(try folder.names == ["alpha.csv", "alpha.yaml"])
    }
  }

  @Test func aWrongCellIsNamedAndNothingIsWritten() throws {
    try TemporaryFolder.use { folder in
      let text = String(decoding: try packageBytes(Self.alpha), as: UTF8.self)
      let profile = try folder.write("alpha.yaml", text)
      let csv = try export([profile, "--lang", "fr", "--csv", "excel"]).output
      let form = try folder.write(
        "alpha.csv", csv.replacing("\"On ne sait pas encore\"", with: "yess"))
      let result = try load(form, into: profile)
      #expect(result.status == 1, "\(result)")
      #expect(result.output.contains("error[M450]") && result.output.contains("alpha.csv:E"))
      #expect(result.output.contains("did you mean"))
      #expect(try folder.read("alpha.yaml") == text)
    }
  }

  @Test func aFormIsReadFromTheStandardInputAsCSV() throws {
    try TemporaryFolder.use { folder in
      let text = String(decoding: try packageBytes(Self.alpha), as: UTF8.self)
      let profile = try folder.write("alpha.yaml", text)
      let csv = try export([profile]).output
      func piped(_ input: String, _ profile: String) throws -> Tool.Result {
        try Tool.run(
          ["form", "import", "-", profile, "--rules", "Tests/Fixtures/mini/rules"], input: input)
      }
      let wrong = try piped(csv.replacing("\"Don’t know yet\"", with: "yess"), profile)
      #expect(wrong.status == 1 && wrong.output.contains("--> <stdin>:E"), "\(wrong)")
      for other in ["PK\u{3}\u{4}", "<?xml version=\"1.0\"?><x/>"] {
        let result = try piped(other, profile)
        #expect(result.status == 2 && result.errors.contains("error[M467]"), "\(result)")
      }
      #expect(try piped(csv, "-").status == 64)
      #expect(try folder.read("alpha.yaml") == text)
      let right = try piped(csv.replacing("\"Don’t know yet\"", with: "yes"), profile)
      #expect(right.status == 0 && right.output.hasPrefix("<stdin>: alpha"), "\(right)")
      #expect(try folder.read("alpha.yaml") != text)
      #expect(try folder.names == ["alpha.yaml"])
    }
  }

  @Test func aProfileThatIsNotThereYetIsMade() throws {
    try TemporaryFolder.use { folder in
      let form = folder.path + "/new.csv"
      let written = try export(["--city", "lyon", "--name", "Lyon \"d'or\" =1", "-o", form])
      #expect(written.status == 0, "\(written)")
      let profile = folder.path + "/lyon.yaml"
      let dry = try load(form, into: profile, ["--dry-run"])
      #expect(dry.status == 0 && dry.output.contains("would be made"), "\(dry)")
      #expect(try folder.names == ["new.csv"])
      let made = try load(form, into: profile)
      #expect(made.status == 0 && made.output.hasSuffix("\(profile) was made.\n"), "\(made)")
      let again = try load(form, into: profile)
      #expect(again.output.hasSuffix("or the profile says so already.\n"))
      let checked = try Tool.run(["check", profile] + Self.mini)
      #expect(checked.status == 0, "\(checked.output)")
      #expect(try folder.read("lyon.yaml").contains(#"name: {en: "Lyon \"d'or\" =1"}"#))
    }
  }

  @Test(arguments: ["csv", "fods"], ["en", "ar"])
  func theSameFormGivesTheSameBytes(format: String, language: String) throws {
    let form = [Self.alpha, "--format", format, "--lang", language]
    #expect(try export(form) == (try export(form)))
    #expect(try export(form).status == 0)
  }

  @Test func whatCannotBeReadIsTold() throws {
    try TemporaryFolder.use { folder in
      let profile = try folder.write(
        "alpha.yaml", String(decoding: try packageBytes(Self.alpha), as: UTF8.self))
      let cases = [
        ("none.csv", nil, "M001"), ("form.docx", "x", "M449"), ("form.csv", "a,\"b", "M448"),
        ("form.csv", "a,b", "M444"), ("form.xlsx", "no spreadsheet", "M443"),
      ]
      for (name, text, code) in cases {
        if let text { try folder.write(name, text) }
        let result = try load(folder.path + "/" + name, into: profile)
        #expect(
          result.status == 2 && result.errors.contains("error[" + code + "]"), "\(name): \(result)")
      }
    }
  }

  @Test func withoutProgramsASpreadsheetIsRefusedWithAdvice() throws {
    try TemporaryFolder.use { folder in
      let form = try folder.write("form.xlsx", "PK")
      let result = try Tool.run(
        ["form", "import", form, Self.alpha] + Array(Self.mini.prefix(2)),
        environment: ["PATH": folder.path])
      #expect(result.status == 2 && result.errors.contains("M442"), "\(result)")
      #expect(result.errors.contains("xlsx2csv"))
    }
  }

  @Test func aProgramThatFailsLeavesNothing() throws {
    try TemporaryFolder.use { folder in
      let form = try folder.write("form.ods", "PK")
      try folder.write("bin/soffice", "#!/bin/sh\nexit 3\n")
      try folder.setMode(0o755, of: "bin/soffice")
      try folder.write("tmp/keep", "")
      let result = try Tool.run(
        ["form", "import", form, Self.alpha] + Array(Self.mini.prefix(2)),
        environment: ["PATH": folder.path + "/bin", "TMPDIR": folder.path + "/tmp"])
      #expect(result.status == 2 && result.errors.contains("M443"), "\(result)")
      #expect(try TemporaryFolder.names(in: folder.path + "/tmp") == ["keep"])
    }
  }
}
