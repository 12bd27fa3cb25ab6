#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// One run of a program: started directly, never by a shell, in a group of processes of its own.
struct ProgramRun {
  let program: Program
  let arguments: [String]
  /// Where it runs, and what it takes for the place of temporary files.
  let folder: String
  /// Set beside what mizan's own environment holds.
  var environment: [String: String] = [:]
  /// How long it may take.
  var limit: Duration = .seconds(60)
  /// How large a file it may write: what is larger is not read either.
  var mostFileBytes = WorkFolder.mostFileBytes
  /// How much memory it may take; `nil` for one that reserves more than it uses, as browsers do.
  var mostMemory: Int?
  /// How many bytes of what it says are kept, the last ones.
  var mostWords = 4_096

  /// How a run came to its end.
  enum Ending: Hashable {
    case exited(Int32)
    case killed(signal: Int32)
    case notStarted
    case tookTooLong
    /// Somebody asked mizan itself to end.
    case interrupted
  }

  /// What is known of a run that is over.
  struct Outcome: Hashable {
    let ending: Ending
    /// The last that it said, on either stream.
    let lastWords: String
  }

  /// Between two looks at the program, unless it says something.
  private static let pause: Duration = .milliseconds(20)
  /// What a program gets to clean up after itself.
  private static let grace: Duration = .seconds(1)

  /// Runs the program to its end, or ends it when its time is up or mizan is asked to end; all that it has
  /// started ends with it.
  ///
  /// `SignalMask` must hold back what asks mizan to end until the caller has cleaned up.
  func outcome() -> Outcome {
    // Where the end of programs is ignored, the system forgets how they ended.
    signal(SIGCHLD, SIG_DFL)
    guard var output = OutputPipe(keeping: mostWords) else {
      return Outcome(ending: .notStarted, lastWords: "")
    }
    guard let process = ChildProcess(self, writingTo: output) else {
      return Outcome(ending: .notStarted, lastWords: "")
    }
    output.closeEntrance()
    let start = ContinuousClock.now
    var early: Ending?
    while early == nil, !process.hasEnded {
      output.read(waiting: ProgramRun.pause)
      if SignalMask.isEndAskedFor { early = .interrupted }
      if ContinuousClock.now - start > limit { early = .tookTooLong }
    }
    if early != nil { process.askToEnd() }
    let asked = ContinuousClock.now
    while !process.hasEnded, ContinuousClock.now - asked < ProgramRun.grace {
      output.read(waiting: ProgramRun.pause)
    }
    let ending = process.end()
    output.read(waiting: .zero)
    return Outcome(ending: early ?? ending, lastWords: output.lastWords)
  }
}
