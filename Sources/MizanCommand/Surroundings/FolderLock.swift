internal import MizanCore
internal import Synchronization

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Keeps the profiles of a folder for one writer of mizan at a time, in this process and in others; editors know of no
/// lock.
enum FolderLock {
  /// Some file systems have no locks: within this process writers wait for each other there too.
  private static let turn = Mutex(())

  /// Does `work` while nobody else of mizan writes in the folder.
  ///
  /// - Throws: when there is no such folder, and what `work` throws.
  static func hold(
    _ folder: String, _ work: () throws(LoadFailure) -> Void
  ) throws(LoadFailure) {
    let result = turn.withLock { _ -> Result<Void, LoadFailure> in
      let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        return .failure(LoadFailure([Diagnostic(.unreadableFile, file: folder)]))
      }
      defer { close(descriptor) }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      do throws(LoadFailure) {
        try work()
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}
