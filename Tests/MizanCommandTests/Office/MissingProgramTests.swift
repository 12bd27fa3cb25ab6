import TestSupport
import Testing

/// What is said where a machine lacks a program, or a file would go to a screen.
struct MissingProgramTests {
  @Test(arguments: [
    ("memo.pdf", [], "M420"), ("memo.docx", [], "M421"), ("memo.odt", [], "M421"),
    ("memo.pdf", ["--pdf-engine", "weasyprint"], "M422"),
    ("memo.pdf", ["--pdf-engine", "/no/such/browser"], "M422"),
  ])
  func aMissingProgramIsNamed(name: String, options: [String], code: String) throws {
    try FakePrograms.use([:]) { programs in
      try programs.write(name, "old")
      let result = try Tool.run(
        MemoArguments.mini + ["-o", programs.path + "/" + name] + options,
        environment: programs.environment)
      #expect(result.status == 2 && result.errors.hasPrefix("error[\(code)]"), "\(result.errors)")
      #expect(code == "M422" || result.errors.contains("apt install"))
      #expect(try programs.read(name) == "old")
      #expect(try programs.leftovers.isEmpty)
    }
  }

  @Test func aProgramInTheWorkingFolderIsNotStarted() throws {
    try FakePrograms.use(["pandoc": "exit 0"]) { programs in
      let result = try Tool.run(
        MemoArguments.mini.map { $0.hasPrefix("Tests/") ? packageRoot + "/" + $0 : $0 }
          + ["-o", "memo.docx"],
        environment: ["PATH": ".:bin::"], in: programs.path + "/bin")
      #expect(result.status == 2 && result.errors.hasPrefix("error[M421]"), "\(result.errors)")
    }
  }

  @Test(arguments: [
    (["--pdf-engine", "chromium", "-f", "docx"], "--pdf-engine"),
    (["--reference-doc", "x.docx", "-f", "pdf"], "--reference-doc"),
    (["--reference-doc", "x.docx", "-f", "html"], "--reference-doc"),
  ])
  func anOptionThatHasNoSayIsRefused(options: [String], name: String) throws {
    let result = try Tool.run(MemoArguments.mini + options)
    #expect(result.status == 64 && result.errors.contains("\(name) goes with"), "\(result.errors)")
  }

  @Test(.enabled(if: Installed.has("script"), "script, which stands in for a terminal, is missing"))
  func aFileIsNotWrittenToAScreen() throws {
    let line = ([Tool.path] + MemoArguments.mini + ["-f", "docx"]).joined(separator: " ")
    let output = try Installed.output(of: "script", "-qec", line, "/dev/null")
    #expect(output.contains("error[M429]") && output.contains("-o name.docx"), "\(output)")
  }
}
