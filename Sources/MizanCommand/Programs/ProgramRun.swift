internal import Subprocess

#if canImport(System)
  private import System
#else
  private import SystemPackage
#endif
#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// One run of a program: started directly, never by a shell, in a group of processes of its own.
struct ProgramRun: Sendable {
  let program: Program
  let arguments: [String]
  /// Where it runs, and what it takes for the place of temporary files.
  let folder: String
  /// Set beside what mizan's own environment holds.
  var environment: [String: String] = [:]
  /// How long it may take.
  var limit: Duration = .seconds(60)

  /// In bytes; a program that prints without end must not fill the memory.
  private static let wordLimit = 4_096

  /// How a run came to its end.
  enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    case notStarted
    case tookTooLong
    /// Somebody asked mizan itself to end.
    case interrupted
  }

  /// What is known of a run that is over.
  struct Outcome: Hashable, Sendable {
    let ending: Ending
    /// The last that it said, on either stream.
    let lastWords: String

    var isSuccess: Bool { ending == .exited(0) }
  }

  /// Runs the program to its end, or ends it and all that it has started when its time is up or mizan is asked
  /// to end; `SignalMask` must hold back such signals until the caller has cleaned up.
  func outcome() -> Outcome {
    Blocking.wait { await watched() }
  }

  private func watched() async -> Outcome {
    await withTaskGroup(of: Outcome.self) { group in
      group.addTask { await finished() }
      group.addTask {
        let start = ContinuousClock.now
        while !Task.isCancelled, ContinuousClock.now - start < limit {
          if SignalMask.isEndAskedFor { return Outcome(ending: .interrupted, lastWords: "") }
          try? await Task.sleep(for: .milliseconds(20))
        }
        return Outcome(ending: .tookTooLong, lastWords: "")
      }
      let first = await group.next()
      group.cancelAll()
      let second = await group.next()
      // A program that was ended early is not to blame for how it ended, but may have said something.
      let early: [Ending] = [.interrupted, .tookTooLong]
      guard let first, early.contains(first.ending), let second else {
        return first ?? Outcome(ending: .notStarted, lastWords: "")
      }
      return Outcome(ending: first.ending, lastWords: second.lastWords)
    }
  }

  private func finished() async -> Outcome {
    var lastWords: [UInt8] = []
    var leader: pid_t?
    // Whatever it has started and left running goes with it.
    defer { if let leader { kill(-leader, SIGKILL) } }
    do {
      let result = try await Subprocess.run(
        .path(FilePath(program.path)), arguments: Arguments(arguments),
        environment: .inherit.updating(variables), workingDirectory: FilePath(folder),
        platformOptions: options, input: .none, output: .sequence, error: .combinedWithOutput
      ) { execution in
        leader = execution.processIdentifier.value
        for try await part in execution.standardOutput {
          part.withUnsafeBytes { lastWords += $0 }
          lastWords.removeFirst(max(0, lastWords.count - ProgramRun.wordLimit))
        }
      }
      let words = String(decoding: lastWords, as: UTF8.self)
      switch result.terminationStatus {
      case .exited(let status): return Outcome(ending: .exited(status), lastWords: words)
      case .signaled(let signal): return Outcome(ending: .killed(signal: signal), lastWords: words)
      }
    } catch {
      return Outcome(
        ending: .notStarted, lastWords: String(decoding: lastWords, as: UTF8.self))
    }
  }

  private var variables: [Subprocess.Environment.Key: String?] {
    var variables: [Subprocess.Environment.Key: String?] = ["TMPDIR": folder]
    for (name, value) in environment { variables[.init(stringLiteral: name)] = value }
    return variables
  }

  private var options: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    return options
  }
}
