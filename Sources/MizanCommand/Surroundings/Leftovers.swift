internal import MizanCore

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// What writers that were killed have left beside the files that they were to replace.
enum Leftovers {
  /// What the names of files have in them that are not yet whole.
  static let mark = ".tmp-"

  /// Keeps a new file from being taken for a leftover as long as this process lives and has it open.
  static func hold(_ descriptor: Int32) { flock(descriptor, LOCK_EX | LOCK_NB) }

  /// Takes away what was to become a profile of a folder, once it is more than an hour old.
  static func removeProfiles(in folder: String) {
    remove(in: folder, olderThan: 3600) { $0.ends(inBytesOf: ".yaml") }
  }

  /// Takes away what was to become one file.
  static func remove(of file: OutputFile) {
    // Between its making and its being held a file of another process is for a moment like one that was left.
    remove(in: file.folder, olderThan: 60) { $0.isSame(as: file.name) }
  }

  private static func remove(
    in folder: String, olderThan seconds: Int, _ isMeant: (_ file: String) -> Bool
  ) {
    for name in (try? SourceFolder.names(in: folder)) ?? [] {
      let path = folder + "/" + name
      if let file = file(meantBy: name), isMeant(file), isLeft(path, olderThan: seconds) {
        unlink(path)
      }
    }
  }

  /// The name of the file that a leftover was to become: `scores.csv` of `.scores.csv.tmp-12`; `nil` for what nobody
  /// here calls so.
  private static func file(meantBy name: String) -> String? {
    let digits = name.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    let rest = name.utf8.dropLast(digits)
    let isMarked = rest.suffix(mark.utf8.count).elementsEqual(mark.utf8)
    guard digits > 0, rest.first == UInt8(ascii: "."), isMarked else { return nil }
    return String(decoding: rest.dropFirst().dropLast(mark.utf8.count), as: UTF8.self)
  }

  /// Whether nobody writes to it any more.
  private static func isLeft(_ path: String, olderThan seconds: Int) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      time(nil) - status.modified > seconds
    else { return false }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    // Where a file system has no locks it is left alone.
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
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
