internal import MizanCore

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// What the process is told by the system around it.
enum Environment {
  /// A variable of the environment; an empty one counts as not set.
  static subscript(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Seconds since 1970-01-01 00:00 UTC.
  static var clock: Int { Int(time(nil)) }

  /// How many processors there are to work on; at least 1.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The absolute path of a file or folder, free of links; `nil` when it does not exist.
  static func realPath(_ path: String) -> String? { SourceFile.realPath(path) }

  /// The folder that the running executable lies in.
  static var executableFolder: String? {
    #if os(Linux)
      let path = realPath("/proc/self/exe")
    #else
      var size: UInt32 = 4_096
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      let path = realPath(
        String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
    #endif
    return path?.pathNames.dropLast().reduce("") { $0 + "/" + $1 }
  }
}
