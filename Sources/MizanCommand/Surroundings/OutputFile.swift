internal import MizanCore

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// A file that is written whole or not at all.
struct OutputFile {
  let path: String

  /// Puts `text` in the place of what was there before.
  ///
  /// The text goes to a new file in the same folder, which takes the old one's place only once it
  /// is safely on the disk: a reader, or a crash, finds the old file or the new one.
  ///
  /// - Throws: a diagnostic when the folder does not exist, when `path` is a folder or a link, or
  ///   when the disk takes no more; the old file is then untouched and nothing is left beside it.
  func write(_ text: String) throws(LoadFailure) { try write(Array(text.utf8)) }

  /// Puts `bytes` in the place of what was there before, as for texts.
  ///
  /// - Parameters:
  ///   - bytes: the whole content.
  ///   - overInput: whether it is a file of rules or answers that is changed, which a result never replaces.
  /// - Throws: as for texts.
  func write(_ bytes: [UInt8], overInput: Bool = false) throws(LoadFailure) {
    let signals = SignalMask()
    defer { signals.restore() }
    let mode = try existingMode()
    if mode != nil { try requireReplaceable(overInput: overInput) }
    guard mode != nil || isInFolder else { throw failure(.noOutputFolder) }
    if let mode, mode & S_IFMT == S_IFCHR { return try writeDirectly(bytes) }
    let temporary = try writeBeside(bytes, mode: mode.map { $0 & 0o777 } ?? 0o644)
    try replace(by: temporary)
    syncFolder()
  }

  /// Puts several texts in the places of what was there before: none takes its place before all are safely on the
  /// disk.
  ///
  /// - Parameter files: in one folder.
  /// - Throws: as for one text; where there was no room for one of them, all that was there is untouched.
  static func write(_ files: [(path: String, text: String)]) throws(LoadFailure) {
    let signals = SignalMask()
    defer { signals.restore() }
    var written: [(file: OutputFile, temporary: String)] = []
    // What has taken its place is not there any more under its first name.
    defer { for (_, temporary) in written { unlink(temporary) } }
    for (path, text) in files {
      let file = OutputFile(path: path)
      let mode = try file.existingMode()
      if mode != nil { try file.requireReplaceable(overInput: false) }
      guard mode != nil || file.isInFolder else { throw file.failure(.noOutputFolder) }
      let temporary = try file.writeBeside(
        Array(text.utf8), mode: mode.map { $0 & 0o777 } ?? 0o644)
      written.append((file, temporary))
    }
    for (file, temporary) in written { try file.replace(by: temporary) }
    written.last?.file.syncFolder()
  }

  /// A new file beside this one, safely on the disk.
  private func writeBeside(_ bytes: [UInt8], mode: mode_t) throws(LoadFailure) -> String {
    let (temporary, descriptor) = try createBeside(mode: mode)
    let isWritten = Descriptor.write(bytes, to: descriptor) && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWritten else {
      unlink(temporary)
      throw failure(.outputFailed)
    }
    return temporary
  }

  private func replace(by temporary: String) throws(LoadFailure) {
    guard rename(temporary, path) == 0 else {
      unlink(temporary)
      throw failure(.outputFailed)
    }
  }

  /// Whether there is something at the path already.
  var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private var isInFolder: Bool { SourceFolder.exists(folder) }

  private func failure(_ code: DiagnosticCode) -> LoadFailure {
    LoadFailure([Diagnostic(code, file: path)])
  }

  /// The mode of what is at the path, or `nil` when nothing is; only regular files and character
  /// devices such as /dev/null may be there.
  private func existingMode() throws(LoadFailure) -> mode_t? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFCHR: return status.st_mode
    default: throw failure(.outputRefused)
    }
  }

  /// A file of rules or answers is never replaced by a result, nor one that is write-protected.
  private func requireReplaceable(overInput: Bool) throws(LoadFailure) {
    guard access(path, W_OK) == 0 else { throw failure(.outputFailed) }
    if !overInput, let file = try? SourceFile.read(path), file.isOfMizan {
      throw failure(.outputIsInput)
    }
  }

  private func createBeside(mode: mode_t) throws(LoadFailure) -> (path: String, Int32) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    for attempt in 0..<100 {
      let temporary = "\(folder)/.\(name).tmp-\(getpid())-\(attempt)"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 {
        // The process's mask does not apply to a file that replaces another.
        if exists { fchmod(descriptor, mode) }
        return (temporary, descriptor)
      }
      guard errno == EEXIST else { break }
    }
    throw failure(.outputFailed)
  }

  private func writeDirectly(_ bytes: [UInt8]) throws(LoadFailure) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(.outputFailed) }
    defer { close(descriptor) }
    guard Descriptor.write(bytes, to: descriptor) else { throw failure(.outputFailed) }
  }

  /// Makes the new name itself last; a file system that cannot is no reason to fail.
  private func syncFolder() {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
