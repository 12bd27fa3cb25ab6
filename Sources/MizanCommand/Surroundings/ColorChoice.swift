internal import ArgumentParser

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// When output has colours.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether to colour what goes to a file descriptor; `auto` means a terminal that can, and no
  /// `NO_COLOR` in the environment.
  func isColored(_ descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isatty(descriptor) == 1 && (Environment["NO_COLOR"] ?? "").isEmpty
        && Environment["TERM"] != "dumb"
    }
  }

  var forStandardOutput: Bool { isColored(STDOUT_FILENO) }
}
