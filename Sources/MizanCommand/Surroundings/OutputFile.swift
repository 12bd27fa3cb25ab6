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
  /// - Throws: as for texts.
  func write(_ bytes: [UInt8]) throws(LoadFailure) { try replace(by: bytes, nil) }

  /// Puts `bytes` in the place of a file of rules or answers, unless somebody has changed that since it was read.
  ///
  /// It is compared at the last moment, when the new file is safely on the disk beside it.
  ///
  /// - Parameters:
  ///   - bytes: the whole content.
  ///   - known: the file as it was read.
  /// - Throws: as for texts, and when the file is not as it is known.
  func write(_ bytes: [UInt8], inPlaceOf known: SourceFile) throws(LoadFailure) {
    try replace(by: bytes, known)
  }

  private func replace(by bytes: [UInt8], _ known: SourceFile?) throws(LoadFailure) {
    let signals = SignalMask()
    defer { signals.restore() }
    let mode = try existingMode()
    if mode != nil { try requireReplaceable(overInput: known != nil) }
    guard mode != nil || isInFolder else { throw failure(.noOutputFolder) }
    if let mode, mode & S_IFMT == S_IFCHR { return try writeDirectly(bytes) }
    Leftovers.remove(of: self)
    let temporary = try writeBeside(bytes, mode: mode.map { $0 & 0o777 } ?? 0o644)
    // A link that has come meanwhile stays as well.
    if let known, (try? SourceFile.readUnlinked(path)) != known {
      unlink(temporary)
      throw failure(.profileChanged)
    }
    try replace(by: temporary)
    syncFolder()
  }

  /// Makes a new file, whole or not at all.
  ///
  /// - Throws: when there is something at the path already, and as for texts.
  func create(_ bytes: [UInt8]) throws(LoadFailure) {
    let signals = SignalMask()
    defer { signals.restore() }
    guard isInFolder else { throw failure(.noOutputFolder) }
    Leftovers.remove(of: self)
    let temporary = try writeBeside(bytes, mode: 0o644)
    defer { unlink(temporary) }
    // Unlike a change of name, a second name takes the place of nothing.
    if link(temporary, path) != 0 {
      let code = errno
      if code == EEXIST { throw failure(.outputExists) }
      // Some file systems have no second names.
      guard code == EPERM || code == ENOTSUP, !exists, rename(temporary, path) == 0 else {
        throw failure(.outputFailed)
      }
    }
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

  private func writeDirectly(_ bytes: [UInt8]) throws(LoadFailure) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw failure(.outputFailed) }
    defer { close(descriptor) }
    guard Descriptor.write(bytes, to: descriptor) else { throw failure(.outputFailed) }
  }
}
