#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// What a program says, of which only the end is kept: one that prints without end must not fill the memory.
struct OutputPipe: ~Copyable {
  /// Where the program writes; -1 once it is closed on our side.
  private(set) var entrance: Int32
  private let exit: Int32
  private let limit: Int
  private var bytes: [UInt8] = []

  /// Opens one; `nil` when the system has no more of them.
  ///
  /// - Parameter limit: how many bytes are kept.
  init?(keeping limit: Int) {
    self.limit = limit
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (exit, entrance) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(exit, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(exit)
    if entrance >= 0 { close(entrance) }
  }

  /// Leaves the program as the only one that writes.
  mutating func closeEntrance() {
    close(entrance)
    entrance = -1
  }

  /// Takes what is there; waits for it as long as that, if nothing is.
  mutating func read(waiting time: Duration) {
    var request = pollfd(fd: exit, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(time / .milliseconds(1))
    guard poll(&request, 1, milliseconds) > 0 else { return }
    // As much as a pipe holds: one that prints without end must not keep us here either.
    for count in 0..<16 {
      guard let part = Descriptor.part(of: exit), !part.isEmpty else {
        // A program may close its output long before it ends.
        if count == 0 { _ = poll(nil, 0, milliseconds) }
        return
      }
      bytes = Array((bytes + part).suffix(limit))
    }
  }

  /// The end of what was said.
  var lastWords: String { String(decoding: bytes, as: UTF8.self) }
}
