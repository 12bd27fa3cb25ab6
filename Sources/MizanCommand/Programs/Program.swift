internal import MizanCore

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// A program of the machine that can be started.
struct Program: Hashable, Sendable {
  /// Absolute, as it was found.
  let path: String

  /// The name that people know it by.
  var name: String { path.pathNames.last.map(String.init) ?? path }

  /// The first of several programs that the machine has.
  ///
  /// - Parameters:
  ///   - names: the names to look for in the folders of `PATH`, the best first.
  ///   - bundles: where applications of macOS keep theirs, looked at last.
  /// - Returns: `nil` where there is none of them.
  static func first(of names: [String], bundles: [String] = []) -> Program? {
    names.lazy.compactMap(find).first ?? bundles.first(where: isExecutable).map(Program.init)
  }

  /// The program called `name`: the path of a file, or a name to look for in the folders of `PATH`.
  static func find(_ name: String) -> Program? {
    if name.utf8.contains(UInt8(ascii: "/")) {
      // The name itself stays: some programs go by what they are called.
      let (folder, file) = split(name)
      guard isExecutable(name), let folder = Environment.realPath(folder) else { return nil }
      return Program(path: (folder == "/" ? "" : folder) + "/" + file)
    }
    return folders.lazy.map { "\($0)/\(name)" }.first(where: isExecutable).map(Program.init)
  }

  private static func split(_ path: String) -> (folder: String, file: String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
  }

  /// The folders of `PATH` but those that depend on where mizan is run: a folder that was downloaded with
  /// data must not have a say in what is started.
  private static var folders: [String] {
    (Environment["PATH"] ?? "").utf8.split(separator: UInt8(ascii: ":"))
      .filter { $0.first == UInt8(ascii: "/") }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return access(path, X_OK) == 0
  }
}
