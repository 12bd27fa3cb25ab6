#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Holds back the signals that ask the process to end, so that a file on its way to the disk is
/// finished and no temporary file stays behind.
struct SignalMask {
  private static let ending = [SIGINT, SIGTERM, SIGHUP]
  private var before = sigset_t()

  init() {
    var ending = sigset_t()
    sigemptyset(&ending)
    for signal in SignalMask.ending { sigaddset(&ending, signal) }
    sigprocmask(SIG_BLOCK, &ending, &before)
  }

  /// Whether one of them is being held back.
  static var isEndAskedFor: Bool {
    var waiting = sigset_t()
    guard sigpending(&waiting) == 0 else { return false }
    return ending.contains { sigismember(&waiting, $0) == 1 && !isIgnored($0) }
  }

  /// Whether a signal was switched off by whoever started mizan, as `nohup` does.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Lets them through again, those that came meanwhile first.
  func restore() {
    var before = before
    sigprocmask(SIG_SETMASK, &before, nil)
  }
}
