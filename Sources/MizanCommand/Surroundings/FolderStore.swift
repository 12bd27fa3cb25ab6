internal import MizanCore
internal import MizanServer
internal import Synchronization

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// The profiles that lie in a folder, for the site.
final class FolderStore: ProfileStore {
  private let folder: String
  /// Who writes in this process; other processes of mizan are kept off by a lock on the folder.
  private let turn = Mutex(())

  init(folder: String) { self.folder = folder }

  var title: String { Environment.realPath(folder) ?? folder }

  private static let ending = ".yaml"

  func names() throws(LoadFailure) -> [String] {
    try SourceFolder.names(in: folder)
      .filter { $0.hasSuffix(FolderStore.ending) && !$0.hasPrefix(".") }
      .map { String($0.dropLast(FolderStore.ending.count)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func path(_ name: String) -> String { folder + "/" + name + FolderStore.ending }

  func read(_ name: String) throws(LoadFailure) -> SourceFile { try SourceFile.read(path(name)) }

  func change(
    _ name: String, _ change: (SourceFile) throws(LoadFailure) -> [UInt8]?
  ) throws(LoadFailure) {
    try alone { () throws(LoadFailure) in
      let file = try read(name)
      guard let bytes = try change(file), bytes != file.bytes else { return }
      // Editors know of no lock.
      guard try read(name) == file else {
        throw LoadFailure([Diagnostic(.profileChanged, file: file.path)])
      }
      try OutputFile(path: file.path).write(bytes, overInput: true)
    }
  }

  func create(_ name: String, _ bytes: [UInt8]) throws(LoadFailure) {
    try alone { () throws(LoadFailure) in
      let file = OutputFile(path: path(name))
      guard !file.exists else {
        throw LoadFailure([Diagnostic(.outputExists, file: file.path)])
      }
      try file.write(bytes)
    }
  }

  /// Does `work` while nobody else of mizan writes in the folder.
  private func alone(_ work: () throws(LoadFailure) -> Void) throws(LoadFailure) {
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
