internal import MizanCore
internal import MizanServer

/// The profiles that lie in a folder, for the site.
struct FolderStore: ProfileStore {
  private let folder: String

  /// The profiles of a folder; what earlier saves left there when they were cut off is taken away.
  init(folder: String) {
    self.folder = folder
    Leftovers.removeProfiles(in: folder)
  }

  var title: String { Environment.realPath(folder) ?? folder }

  private static let ending = ".yaml"

  func names() throws(LoadFailure) -> [String] {
    try SourceFolder.entries(in: folder)
      .filter {
        $0.name.ends(inBytesOf: FolderStore.ending) && $0.name.utf8.first != UInt8(ascii: ".")
      }
      // What leads nowhere is told as a file that cannot be read.
      .filter { !$0.mayBeLink || !FoundFile($0.name, in: folder).leadsOut }
      .map { String(decoding: $0.name.utf8.dropLast(FolderStore.ending.utf8.count), as: UTF8.self) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func file(_ name: String) -> FoundFile {
    FoundFile(name + FolderStore.ending, in: folder)
  }

  // What was there when names were asked for may be a link by now.
  func read(_ name: String) throws(LoadFailure) -> SourceFile { try file(name).read() }

  func change(
    _ name: String, _ change: (SourceFile) throws(LoadFailure) -> [UInt8]?
  ) throws(LoadFailure) {
    try FolderLock.hold(folder) { () throws(LoadFailure) in
      let file = try read(name)
      guard let bytes = try change(file), bytes != file.bytes else { return }
      try OutputFile(path: file.path).write(bytes, inPlaceOf: file)
    }
  }

  func create(_ name: String, _ bytes: [UInt8]) throws(LoadFailure) {
    try FolderLock.hold(folder) { () throws(LoadFailure) in
      try OutputFile(path: file(name).path).create(bytes)
    }
  }
}
