import Foundation
import TestSupport

/// A batch that is still running, fed and read piece by piece.
final class RunningBatch {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()

  /// - Throws: when it cannot be started.
  init(_ arguments: [String]) throws {
    process.executableURL = URL(filePath: Tool.path)
    process.currentDirectoryURL = URL(filePath: packageRoot)
    process.arguments = ["batch"] + arguments + BatchSample.rules
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = errors
    // Threads of tests may hold signals back, and what they start would as well.
    var (ending, before) = (sigset_t(), sigset_t())
    sigemptyset(&ending)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&ending, signal) }
    pthread_sigmask(SIG_UNBLOCK, &ending, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
  }

  /// Gives it something to read, and leaves the stream open.
  func feed(_ text: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// Some of what it has written, as soon as there is something.
  func read() throws -> String {
    String(decoding: try output.fileHandleForReading.read(upToCount: 1) ?? Data(), as: UTF8.self)
  }

  /// Nobody reads on.
  func closeOutput() throws { try output.fileHandleForReading.close() }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits for its end, though not for ever; `nil` when there is none.
  func end() -> (status: Int32, isSignal: Bool, errors: String)? {
    let asked = ContinuousClock.now
    while process.isRunning, ContinuousClock.now - asked < .seconds(10) { usleep(5_000) }
    let isEnded = !process.isRunning
    if !isEnded { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    let said = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    guard isEnded else { return nil }
    return (process.terminationStatus, process.terminationReason == .uncaughtSignal, said)
  }
}
