import Foundation
import TestSupport
import Testing

/// Programs that crash, make nothing, print without end or hang: an error, and nothing of them is left.
struct FailingProgramTests {
  @Test(arguments: [
    ("echo 'no such \u{1B}[31mstyle' >&2; exit 3", "M424", "exit status 3): no such"),
    ("kill -SEGV $$", "M424", "signal 11): it said nothing"),
    ("exit 0", "M426", "has made no DOCX file"),
    ("echo text > document.docx", "M426", "has made no DOCX file"),
    ("mkdir -p document.docx", "M426", "has made no DOCX file"),
    ("head -c 20000000 /dev/zero | tr '\\0' x; echo; echo at last; exit 1", "M424", "at last"),
    ("mkdir -p a/b; ln -s / a/root; chmod 0 a; exit 9", "M424", "exit status 9"),
  ])
  func aProgramThatFailsLeavesNothing(script: String, code: String, words: String) throws {
    try FakePrograms.use(["pandoc": script]) { programs in
      try programs.write("memo.docx", "old")
      let result = try programs.memo("memo.docx")
      #expect(result.status == 2 && result.errors.hasPrefix("error[\(code)]"), "\(result.errors)")
      #expect(
        result.errors.contains(words) && !result.errors.contains("\u{1B}"), "\(result.errors)")
      #expect(try programs.read("memo.docx") == "old")
      #expect(try programs.leftovers.isEmpty)
    }
  }

  @Test func aBrowserThatFailsIsNamedAsWell() throws {
    try FakePrograms.use(["chromium": "exit 4"]) { programs in
      let result = try programs.memo("memo.pdf")
      #expect(result.errors.hasPrefix("error[M424]: chromium failed to make the PDF file"))
      #expect(try programs.leftovers.isEmpty)
    }
  }

  @Test func aProgramThatCannotBeStartedIsTold() throws {
    try FakePrograms.use(["pandoc": ""]) { programs in
      try programs.write("bin/pandoc", "\u{7F}ELF nonsense")
      let result = try programs.memo("memo.docx")
      // Some systems take such a file for a script of a shell, which then fails.
      let isTold = ["M423", "M424"].contains { result.errors.hasPrefix("error[\($0)]") }
      #expect(result.status == 2 && isTold, "\(result.errors)")
      #expect(try programs.leftovers.isEmpty)
    }
  }

  @Test func withoutAPlaceForTemporaryFilesNothingIsStarted() throws {
    try FakePrograms.use(["pandoc": "echo started > $notes/started"]) { programs in
      let result = try Tool.run(
        MemoArguments.mini + ["-o", programs.path + "/memo.docx"],
        environment: programs.environmentWithTools.merging(["TMPDIR": "/no/such/folder"]) { $1 })
      #expect(result.status == 2 && result.errors.hasPrefix("error[M427]"), "\(result.errors)")
      #expect(throws: (any Error).self) { try programs.read("started") }
    }
  }

  @Test func aReaderThatGoesAwayLeavesNothing() throws {
    let script = "printf 'PK\\003\\004' > document.docx; head -c 9000000 /dev/zero >> document.docx"
    try FakePrograms.use(["pandoc": script]) { programs in
      let command = ([Tool.path] + MemoArguments.mini + ["-f", "docx"]).joined(separator: " ")
      let process = try Installed.output(
        of: "env", "PATH=\(programs.environmentWithTools["PATH"] ?? "")",
        "TMPDIR=\(programs.path)/tmp", "/bin/sh", "-c", "\(command) | head -c 2")
      #expect(process == "PK")
      // The reader may be gone before the writer.
      for _ in 0..<200 where try !programs.leftovers.isEmpty { usleep(20_000) }
      #expect(try programs.leftovers.isEmpty)
    }
  }

  @Test func aFolderThatIsNotThereIsToldAfterAllWasMade() throws {
    try FakePrograms.use(["pandoc": "printf 'PK\\003\\004' > document.docx"]) { programs in
      let result = try programs.memo("no/memo.docx")
      #expect(result.status == 2 && result.errors.hasPrefix("error[M403]"), "\(result.errors)")
      #expect(try programs.leftovers.isEmpty)
    }
  }
}
