import Foundation
import TestSupport
import Testing

@testable import MizanCommand

/// Runs that are ended early, by the clock or by whoever started mizan, with all that they have started.
struct InterruptionTests {
  /// Ignores what asks it to end, and starts another that does as well.
  private static let stubborn = """
    case "$1" in --version) exit 0;; esac
    trap '' TERM INT HUP
    sh -c "trap '' TERM INT HUP; echo \\$\\$ > $notes/inner; sleep 100; sleep 100" &
    echo $$ > $notes/outer
    echo waiting
    while true; do sleep 1; done
    """

  /// Whether a process is gone, given the moment that its end may take.
  private func isGone(_ text: String) throws -> Bool {
    let process = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    for _ in 0..<100 {
      let state = try Installed.output(of: "ps", "-o", "stat=", "-p", "\(process)")
      // One that nobody has waited for has ended as well.
      if state.isEmpty || state.hasPrefix("Z") { return true }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return false
  }

  @Test func aRunHasAnEnd() throws {
    try FakePrograms.use(["stubborn": Self.stubborn]) { programs in
      let program = try #require(Program.find(programs.path + "/bin/stubborn"))
      let run = ProgramRun(
        program: program, arguments: [], folder: programs.path + "/tmp", limit: .seconds(1))
      let outcome = run.outcome()
      #expect(outcome.ending == .tookTooLong)
      #expect(outcome.lastWords == "waiting\n")
      #expect(try isGone(programs.read("outer")) && isGone(programs.read("inner")))
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalEndsAllAndLeavesNothing(signal: Int32) throws {
    try FakePrograms.use(["pandoc": Self.stubborn]) { programs in
      try programs.write("memo.docx", "old")
      let process = Process()
      process.executableURL = URL(filePath: Tool.path)
      process.currentDirectoryURL = URL(filePath: packageRoot)
      process.arguments = MemoArguments.mini + ["-o", programs.path + "/memo.docx"]
      process.environment = programs.environmentWithTools
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      for _ in 0..<1_000 where (try? programs.read("inner"))?.isEmpty ?? true {
        Thread.sleep(forTimeInterval: 0.02)
      }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      // Where whoever starts mizan holds signals back, as threads of tests do, it says so itself.
      let status: Int32 = process.terminationReason == .uncaughtSignal ? signal : 130
      let said = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
      #expect(process.terminationStatus == status, "\(said)")
      #expect(try programs.leftovers.isEmpty)
      #expect(try programs.read("memo.docx") == "old")
      #expect(try isGone(programs.read("outer")) && isGone(programs.read("inner")))
    }
  }
}
