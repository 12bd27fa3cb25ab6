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
  private var before = sigset_t()

  init() {
    var ending = sigset_t()
    sigemptyset(&ending)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ending, signal) }
    sigprocmask(SIG_BLOCK, &ending, &before)
  }

  /// Lets them through again, those that came meanwhile first.
  func restore() {
    var before = before
    sigprocmask(SIG_SETMASK, &before, nil)
  }
}
