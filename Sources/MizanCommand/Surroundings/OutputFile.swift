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
    let temporary = try writeBeside(bytes, mode: mode.map { $0 & 0o777 } ?? 0o644)
    if let known, (try? SourceFile.read(path)) != known {
      unlink(temporary)
      throw failure(.profileChanged)
    }
    try replace(by: temporary)
    syncFolder()
  }

  /// Puts what is written piece by piece in the place of what was there before.
  ///
  /// - Parameter body: gets what writes a piece, false when that is not possible; returns whether all is written
  ///   and shall take its place.
  /// - Throws: as for texts.
  func write(
    _ body: (_ put: @escaping ([UInt8]) -> Bool) throws(LoadFailure) -> Bool
  ) throws(LoadFailure) {
    let signals = SignalMask()
    defer { signals.restore() }
    let mode = try existingMode()
    if mode != nil { try requireReplaceable(overInput: false) }
    guard mode != nil || isInFolder else { throw failure(.noOutputFolder) }
    if let mode, mode & S_IFMT == S_IFCHR {
      return try append(to: open(path, O_WRONLY | O_CLOEXEC), body)
    }
    let (temporary, descriptor) = try createBeside(mode: mode.map { $0 & 0o777 } ?? 0o644)
    var isWhole = false
    do throws(LoadFailure) {
      try append(to: descriptor) { put throws(LoadFailure) in
        isWhole = try body(put)
        return isWhole
      }
    } catch {
      unlink(temporary)
      throw error
    }
    guard isWhole else {
      unlink(temporary)
      return
    }
    try replace(by: temporary)
    syncFolder()
  }

  /// Adds what is written piece by piece after the first bytes of a file, which is made where there is none.
  ///
  /// - Parameters:
  ///   - length: what stays; the rest goes once something follows.
  ///   - body: as for a file that is replaced; what it has written stays in any case.
  /// - Throws: as for texts.
  func write(
    after length: Int, _ body: (_ put: @escaping ([UInt8]) -> Bool) throws(LoadFailure) -> Bool
  ) throws(LoadFailure) {
    let signals = SignalMask()
    defer { signals.restore() }
    if try existingMode() != nil { try requireReplaceable(overInput: false) }
    guard isInFolder else { throw failure(.noOutputFolder) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    try append(to: descriptor, after: length, body)
  }

  /// Writes from `length` on, where what stands there goes, unless nothing is written.
  private func append(
    to descriptor: Int32, after length: Int? = nil,
    _ body: (_ put: @escaping ([UInt8]) -> Bool) throws(LoadFailure) -> Bool
  ) throws(LoadFailure) {
    guard descriptor >= 0 else { throw failure(.outputFailed) }
    let isWritten = Writing(descriptor: descriptor, after: length)
    do throws(LoadFailure) {
      if try body({ isWritten.put($0) }) { _ = isWritten.put([]) }
    } catch {
      close(descriptor)
      throw error
    }
    // A device has nothing to be made to last.
    let isLasting = fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS
    guard close(descriptor) == 0, isLasting, isWritten.isWhole else { throw failure(.outputFailed) }
  }

  /// Makes a new file, whole or not at all.
  ///
  /// - Throws: when there is something at the path already, and as for texts.
  func create(_ bytes: [UInt8]) throws(LoadFailure) {
    let signals = SignalMask()
    defer { signals.restore() }
    guard isInFolder else { throw failure(.noOutputFolder) }
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

  /// The folder that it lies in.
  var folder: String {
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
    if !overInput, let file = try? SourceFile.beginning(of: path), file.isOfMizan {
      throw failure(.outputIsInput)
    }
  }

  private func createBeside(mode: mode_t) throws(LoadFailure) -> (path: String, Int32) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    for _ in 0..<100 {
      // Not by the number of the process: that of one that was killed may come again.
      let temporary = "\(folder)/.\(name)\(OutputFile.mark)\(UInt64.random(in: 0 ... .max))"
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

  /// What the names of files have in them that are not yet whole.
  private static let mark = ".tmp-"

  /// Takes away what writers that were killed have left in a folder, once it is more than an hour old.
  static func removeLeftovers(in folder: String) {
    let names = (try? SourceFolder.names(in: folder)) ?? []
    for name in names where name.hasPrefix(".") && name.contains(".yaml" + mark) {
      var status = stat()
      let path = folder + "/" + name
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        time(nil) - status.modified > 3600
      else { continue }
      unlink(path)
    }
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

extension stat {
  /// When the content was changed last, in seconds.
  fileprivate var modified: Int {
    #if canImport(Darwin)
      st_mtimespec.tv_sec
    #else
      st_mtim.tv_sec
    #endif
  }
}

/// A file that is being written, and whether all that was put there got there.
private final class Writing {
  private let descriptor: Int32
  /// What stays of the file, until something is written.
  private var length: Int?
  private(set) var isWhole = true

  init(descriptor: Int32, after length: Int?) {
    (self.descriptor, self.length) = (descriptor, length)
  }

  func put(_ bytes: [UInt8]) -> Bool {
    if let start = length.map({ off_t($0) }) {
      length = nil
      isWhole = ftruncate(descriptor, start) == 0 && lseek(descriptor, start, SEEK_SET) == start
    }
    isWhole = isWhole && Descriptor.write(bytes, to: descriptor)
    return isWhole
  }
}
