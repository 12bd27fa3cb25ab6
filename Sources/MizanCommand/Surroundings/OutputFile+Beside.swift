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
    let isWritten = Descriptor.write(bytes, to: descriptor) && Descriptor.sync(descriptor)
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
    for _ in 0..<100 {
      // Not by the number of the process: that of one that was killed may come again.
      let temporary = "\(folder)/.\(name)\(Leftovers.mark)\(UInt64.random(in: 0 ... .max))"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 {
        Leftovers.hold(descriptor)
        keepOwner(of: descriptor, mode)
        return (temporary, descriptor)
      }
      guard errno == EEXIST else { break }
    }
    throw failure(.outputFailed)
  }

  /// Gives a file that is to replace another that one's owner and group where that is possible, and its mode.
  private func keepOwner(of descriptor: Int32, _ mode: mode_t) {
    var old = stat()
    guard lstat(path, &old) == 0 else { return }
    // Only the superuser gives files away; the group may be one of several that one is in.
    if fchown(descriptor, old.st_uid, old.st_gid) != 0 { fchown(descriptor, .max, old.st_gid) }
    // The process's mask does not apply to a file that replaces another.
    fchmod(descriptor, mode)
  }

  /// Makes the new name itself last; a file system that cannot is no reason to fail.
  func syncFolder() {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
