internal import MizanCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension OutputFile {
  /// Whether there is something at the path already.
  var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The folder that it lies in.
  var folder: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What it is called there.
  var name: String { path.pathNames.last.map(String.init) ?? path }

  /// Whether there is the folder that it would lie in.
  var isInFolder: Bool { SourceFolder.exists(folder) }

  /// What is wrong, told of this file.
  func failure(_ code: DiagnosticCode) -> LoadFailure {
    LoadFailure([Diagnostic(code, file: path)])
  }

  /// The mode of what is at the path, or `nil` when nothing is; only regular files and character
  /// devices such as /dev/null may be there.
  func existingMode() throws(LoadFailure) -> mode_t? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == EIO else { return nil }
      throw failure(.outputFailed)  // There may well be something.
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFCHR: return status.st_mode
    default: throw failure(.outputRefused)
    }
  }

  /// A file of rules or answers is never replaced by a result, nor one that is write-protected.
  func requireReplaceable(overInput: Bool) throws(LoadFailure) {
    guard access(path, W_OK) == 0 else { throw failure(.outputFailed) }
    if !overInput, let file = try? SourceFile.beginning(of: path), file.isOfMizan {
      throw failure(.outputIsInput)
    }
  }
}
