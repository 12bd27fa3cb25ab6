#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

extension FoundFile {
  /// Opens a regular file for reading.
  ///
  /// From the folder it goes down name by name, and by none that is a link, so that what is opened lies in the folder
  /// whatever takes a name's place meanwhile. Links are looked up first, and the way to where they lead is gone alike.
  ///
  /// - Returns: its descriptor, for the caller to close.
  /// - Throws: when there is no such file, or it is no regular one, or a link leads out of the folder.
  package func open() throws(LoadFailure) -> Int32 {
    guard let folder else { return try SourceFile.open(path) }
    guard !path.utf8.contains(0) else { throw failure(.missingFile) }
    let names = FoundFile.names(from: folder, to: path) ?? []
    if names.contains("..") { return try open(at: try target()) }
    let descriptor = FoundFile.open(names, below: folder)
    guard descriptor < 0, errno == ELOOP || errno == ENOTDIR else {
      return try SourceFile.regular(descriptor, path)
    }
    return try open(at: try target())
  }

  /// Where a file really lies in a folder.
  struct Target {
    /// The folder, free of links.
    let folder: String
    /// The names that lead there from the folder, each the next one's folder.
    let names: [Substring]
  }

  /// Where it lies now, after all links.
  ///
  /// - Throws: when it leads nowhere, or out of the folder.
  func target() throws(LoadFailure) -> Target {
    guard let inside = folder.flatMap(SourceFile.realPath),
      let target = SourceFile.realPath(path)
    else { throw SourceFile.failure(toOpen: path) }
    guard let names = FoundFile.names(from: inside, to: target) else {
      throw failure(.linkLeadsOut)
    }
    return Target(folder: inside, names: names)
  }

  /// Opens what lies where it was seen; a link that is there by now is not followed.
  func open(at target: Target) throws(LoadFailure) -> Int32 {
    try SourceFile.regular(FoundFile.open(target.names, below: target.folder), path)
  }

  private func failure(_ code: DiagnosticCode) -> LoadFailure {
    LoadFailure([Diagnostic(code, file: path)])
  }

  /// A descriptor of what lies below a folder; negative where a name on the way is a link, or leads nowhere.
  private static func open(_ names: [Substring], below folder: String) -> Int32 {
    var descriptor = posixOpen(AT_FDCWD, folder, O_DIRECTORY)
    for (index, name) in names.enumerated() where descriptor >= 0 {
      let isLast = index == names.count - 1
      let next = posixOpen(
        descriptor, String(name), O_NOFOLLOW | (isLast ? O_NONBLOCK : O_DIRECTORY))
      let code = errno
      close(descriptor)
      (descriptor, errno) = (next, code)
    }
    return descriptor
  }
}

private func posixOpen(_ folder: Int32, _ name: String, _ flags: Int32) -> Int32 {
  openat(folder, name, O_RDONLY | O_CLOEXEC | flags)
}
