internal import MizanCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension OutputFile {
  /// A new file beside this one, safely on the disk.
  func writeBeside(_ bytes: [UInt8], mode: mode_t) throws(LoadFailure) -> String {
    let (temporary, descriptor) = try createBeside(mode: mode)
    let isWritten = Descriptor.write(bytes, to: descriptor) && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWritten else {
      unlink(temporary)
      throw failure(.outputFailed)
    }
    return temporary
  }

  /// Lets a file that is whole take this one's place.
  func replace(by temporary: String) throws(LoadFailure) {
    guard rename(temporary, path) == 0 else {
      unlink(temporary)
      throw failure(.outputFailed)
    }
  }

  /// A new file beside this one that is open to be written.
  func createBeside(mode: mode_t) throws(LoadFailure) -> (path: String, Int32) {
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

  /// Makes the new name itself last; a file system that cannot is no reason to fail.
  func syncFolder() {
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
