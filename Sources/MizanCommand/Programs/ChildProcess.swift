private import CSpawn

#if canImport(Glibc)
  @preconcurrency private import Glibc
#elseif canImport(Musl)
  @preconcurrency private import Musl
#else
  @preconcurrency private import Darwin
#endif

/// A running program, at the head of a group of processes.
struct ChildProcess {
  private let id: pid_t

  /// Starts a program with nothing to read, and with no signal held back or ignored; `nil` when the system does
  /// not start it.
  ///
  /// - Parameters:
  ///   - run: what to start, and where.
  ///   - output: takes both of its streams.
  init?(_ run: ProgramRun, writingTo output: borrowing OutputPipe) {
    var id: Int32 = 0
    let status = ChildProcess.withPointers([run.program.path] + run.arguments) { arguments in
      ChildProcess.withPointers(ChildProcess.environment(of: run)) { environment in
        run.program.path.withCString { path in
          run.folder.withCString { folder in
            var order = spawn_order(
              path: path, arguments: arguments, environment: environment, folder: folder,
              output: output.entrance, file_bytes: Int64(run.mostFileBytes),
              memory_bytes: Int64(run.mostMemory ?? 0))
            return ChildProcess.repeated(whileBusy: 50) { spawn_limited(&order, &id) }
          }
        }
      }
    }
    guard status == 0 else { return nil }
    self.id = id
  }

  /// What `start` gives, which is tried again a few times where a program was only just installed and is still open for
  /// writing somewhere.
  private static func repeated(whileBusy times: Int, _ start: () -> Int32) -> Int32 {
    for _ in 0..<times {
      let status = start()
      if status != ETXTBSY { return status }
      usleep(10_000)
    }
    return ETXTBSY
  }

  /// Whether the program is over; it stays known to the system until `end`, so that its number cannot be
  /// given to another.
  var hasEnded: Bool {
    var information = siginfo_t()
    let result = waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT)
    return result == 0 ? ChildProcess.process(information) == id : errno != EINTR
  }

  /// Asks the program and all that it has started to end.
  func askToEnd() { kill(-id, SIGTERM) }

  /// Ends what is left of the group, waits for the program, and forgets it.
  ///
  /// - Returns: how the program ended.
  func end() -> ProgramRun.Ending {
    kill(-id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { return .notStarted }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }

  private static func process(_ information: siginfo_t) -> pid_t {
    #if canImport(Darwin)
      information.si_pid
    #else
      information._sifields._sigchld.si_pid
    #endif
  }

  /// Mizan's own environment with what the run sets in it.
  private static func environment(of run: ProgramRun) -> [String] {
    let set = run.environment.merging(["TMPDIR": run.folder]) { given, _ in given }
    var entries: [String] = []
    var entry = environ
    while let pointer = entry.pointee {
      let text = String(cString: pointer)
      let name = String(text.prefix { $0 != "=" })
      if set[name] == nil { entries.append(text) }
      entry += 1
    }
    return entries + set.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  /// Lends texts to a function of the system as a list that ends with a null.
  private static func withPointers<Value>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>?) -> Value
  ) -> Value {
    let pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
