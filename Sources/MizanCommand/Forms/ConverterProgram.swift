#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// A program of the machine, started directly and never through a shell.
struct ConverterProgram {
  private let path: String

  /// Finds a program on the PATH.
  init?(named name: String) {
    let folders = (Environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let paths: [String] = folders.map { $0 + "/" + name }
    guard let found = paths.first(where: { access($0, X_OK) == 0 }) else { return nil }
    path = found
  }

  /// Runs it to its end with nothing to read and nobody to talk to.
  ///
  /// - Parameters:
  ///   - arguments: after the name.
  ///   - patience: the seconds that it may take; then it and what it started are ended.
  /// - Returns: whether it ended by itself and well.
  func run(_ arguments: [String], patience: Int) -> Bool {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that helpers of the program end with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, path, &actions, &attributes, &words, environ) == 0 else {
      return false
    }
    return wait(for: process, patience: patience)
  }

  private func wait(for process: pid_t, patience: Int) -> Bool {
    var status: Int32 = 0
    for _ in 0..<(patience * 100) {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status == 0 }
      if ended < 0, errno != EINTR { return false }
      usleep(10_000)
    }
    kill(-process, SIGKILL)
    waitpid(process, &status, 0)
    return false
  }
}
