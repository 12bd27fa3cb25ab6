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

  /// The file is made, and whoever asked for it does not take it.
  @Test func aReaderThatDoesNotReadKeepsNobodyFromEnding() throws {
    let script = "printf 'PK\\003\\004' > document.docx; head -c 9000000 /dev/zero >> document.docx"
    try FakePrograms.use(["pandoc": script]) { programs in
      let process = Process()
      process.executableURL = URL(filePath: Tool.path)
      process.currentDirectoryURL = URL(filePath: packageRoot)
      process.arguments = MemoArguments.mini + ["-f", "docx"]
      process.environment = programs.environmentWithTools
      let output = Pipe()
      process.standardOutput = output
      // Threads of tests may hold signals back, and what they start would as well.
      var (ending, before) = (sigset_t(), sigset_t())
      sigemptyset(&ending)
      sigaddset(&ending, SIGTERM)
      pthread_sigmask(SIG_UNBLOCK, &ending, &before)
      try process.run()
      pthread_sigmask(SIG_SETMASK, &before, nil)
      // The first bytes are there once the file is being handed on.
      let first = try #require(try output.fileHandleForReading.read(upToCount: 2))
      #expect(String(decoding: first, as: UTF8.self) == "PK")
      kill(process.processIdentifier, SIGTERM)
      let asked = ContinuousClock.now
      while process.isRunning, ContinuousClock.now - asked < .seconds(20) {
        Thread.sleep(forTimeInterval: 0.02)
      }
      let isEnded = !process.isRunning
      if !isEnded { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      #expect(isEnded && process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == SIGTERM)
      #expect(try programs.leftovers.isEmpty)
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
