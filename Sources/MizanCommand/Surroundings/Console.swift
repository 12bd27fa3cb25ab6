internal import ArgumentParser
internal import MizanCore
internal import MizanReport

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// The exit statuses of the contract.
enum Status: Int32 {
  case done = 0
  /// Done, and there is something that was asked to be told.
  case findings = 1
  case couldNot = 2
  case usage = 64
  case bug = 70
  case interrupted = 130
}

/// The standard streams and the end of the process.
enum Console {
  /// Writes a result.
  ///
  /// A reader that has gone away ends the process, as it does other filters.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes a result that is no text.
  static func write(_ bytes: [UInt8]) throws {
    guard Descriptor.write(bytes, to: STDOUT_FILENO) else {
      throw LoadFailure([Diagnostic(.outputFailed, file: "<stdout>")])
    }
  }

  /// Whether somebody reads the standard output on a screen.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes something beside the result.
  static func note(_ text: String) { _ = Descriptor.write(text + "\n", to: STDERR_FILENO) }

  /// Writes diagnostics beside the result.
  static func note(_ diagnostics: [Diagnostic]) {
    let style = TextStyle(isColored: ColorChoice.auto.isColored(STDERR_FILENO))
    _ = Descriptor.write(DiagnosticText(style: style).string(diagnostics), to: STDERR_FILENO)
  }

  static func exit(_ status: Status) -> Never { Console.end(status.rawValue) }

  /// Ends the process with what `error` has to say.
  static func exit(because error: any Error) -> Never {
    if let failure = error as? LoadFailure {
      note(failure.diagnostics)
      exit(.couldNot)
    }
    if let code = error as? ExitCode { end(code.rawValue) }
    switch RootCommand.exitCode(for: error) {
    case .success: exit(afterHelp: RootCommand.fullMessage(for: error))
    case .validationFailure:
      note(Notes.usage(RootCommand.fullMessage(for: error)))
      exit(.usage)
    default:
      // What nobody has foreseen is a mistake of ours.
      note(Notes.bug("\(error)"))
      exit(.bug)
    }
  }

  /// Ends the process with what ArgumentParser has to say where it was asked: help, a version, completions.
  ///
  /// It would print that without a look at whether the output takes it.
  private static func exit(afterHelp text: String) -> Never {
    do {
      try write(text + "\n")
      exit(.done)
    } catch {
      exit(because: error)
    }
  }

  private static func end(_ status: Int32) -> Never { processExit(status) }
}

private func processExit(_ status: Int32) -> Never { exit(status) }
