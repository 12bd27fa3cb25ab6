private import Synchronization

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// How far some work has come, on one line of the terminal; nothing where there is none.
final class ProgressLine: Sendable {
  private let total: Int
  private let isShown: Bool
  private let state = Mutex((done: 0, percent: -1))

  /// - Parameters:
  ///   - total: how many steps there are; at least 1.
  ///   - isShown: whether anybody wants to see it.
  init(of total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown && isatty(STDERR_FILENO) == 1
  }

  /// So many steps more are done; from any thread.
  func add(_ steps: Int) {
    guard isShown else { return }
    state.withLock { state in
      state.done += steps
      let percent = state.done * 100 / total
      guard percent > state.percent else { return }
      state.percent = percent
      _ = Descriptor.write("\r" + Notes.draws(percent), to: STDERR_FILENO)
    }
  }

  /// Takes the line away.
  func clear() {
    if isShown { _ = Descriptor.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }
}
