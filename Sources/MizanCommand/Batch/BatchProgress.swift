#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// How many profiles are scored, how fast, and how long it will take yet, on one line of the terminal.
final class BatchProgress {
  private let isShown: Bool
  /// In bytes; `nil` where nobody knows.
  private let size: Int?
  private let start = BatchProgress.now
  private var (profiles, bytes) = (0, 0)
  private var last = 0.0

  /// How often the line is written anew, in seconds.
  private static let pause = 0.2

  /// - Parameters:
  ///   - size: how much there is to read, in bytes; `nil` where nobody knows.
  ///   - isShown: whether anybody wants to see it.
  init(of size: Int?, isShown: Bool) {
    self.size = size
    self.isShown = isShown && isatty(STDERR_FILENO) == 1
  }

  /// So many profiles more are done.
  func add(_ profiles: Int, bytes: Int) {
    guard isShown else { return }
    self.profiles += profiles
    self.bytes += bytes
    let seconds = BatchProgress.now - start
    guard seconds - last >= BatchProgress.pause else { return }
    last = seconds
    let rate = Double(self.profiles) / seconds
    let left = size.map { Double(max(0, $0 - self.bytes)) / Double(max(1, self.bytes)) * seconds }
    _ = Descriptor.write(
      "\r" + Notes.batch(self.profiles, rate: rate, secondsLeft: left) + "\u{1B}[K",
      to: STDERR_FILENO)
  }

  /// Takes the line away.
  func clear() {
    if isShown { _ = Descriptor.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
