#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

extension SourceFile {
  /// Opens a regular file for reading.
  ///
  /// Nothing but regular files is opened, so a pipe or a device cannot hang the reader.
  ///
  /// - Returns: its descriptor, for the caller to close.
  /// - Throws: when there is no such file, or it is no regular one.
  package static func open(_ path: String) throws(LoadFailure) -> Int32 {
    guard !path.utf8.contains(0) else {
      throw LoadFailure([Diagnostic(.missingFile, file: path)])
    }
    return try regular(posixOpen(path, 0), path)
  }

  /// Reads a regular file, where the path itself is no link.
  ///
  /// - Throws: as for any path, and where it is a link.
  package static func readUnlinked(_ path: String) throws(LoadFailure) -> SourceFile {
    try read(path, try regular(posixOpen(path, O_NOFOLLOW), path))
  }

  /// The same descriptor, where it is of a regular file; any other is closed.
  ///
  /// - Parameters:
  ///   - descriptor: negative where the file could not be opened, as `errno` then says.
  ///   - path: what diagnostics call it.
  /// - Returns: a descriptor for the caller to close.
  /// - Throws: why there is none.
  static func regular(_ descriptor: Int32, _ path: String) throws(LoadFailure) -> Int32 {
    guard descriptor >= 0 else { throw failure(toOpen: path) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    let kind = status.st_mode & S_IFMT
    guard isKnown, kind == S_IFREG else {
      close(descriptor)
      let code: DiagnosticCode =
        !isKnown ? .unreadableFile : kind == S_IFDIR ? .folderForFile : .notRegularFile
      throw LoadFailure([Diagnostic(code, file: path)])
    }
    return descriptor
  }

  /// Why a file could not be opened, as `errno` says.
  static func failure(toOpen path: String) -> LoadFailure {
    let code: DiagnosticCode =
      switch errno {
      case ENOENT, ENOTDIR, ENAMETOOLONG: .missingFile
      case ENXIO: .notRegularFile  // a socket
      default: .unreadableFile
      }
    return LoadFailure([Diagnostic(code, file: path)])
  }
}

private func posixOpen(_ path: String, _ flags: Int32) -> Int32 {
  open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | flags)
}
