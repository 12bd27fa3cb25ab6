internal import MizanCore

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// A folder of its own for the run of a program, which nobody else can read and which is removed afterwards.
struct WorkFolder {
  let path: String

  /// Makes an empty folder where temporary files go.
  ///
  /// - Parameter mostBytes: of its path; where temporary files go to a longer one, it is made in /tmp.
  /// - Throws: when there is no such place, or no room.
  init(mostBytes: Int = .max) throws(LoadFailure) {
    let usual = Environment["TMPDIR"] ?? "/tmp"
    let name = "/mizan-XXXXXX"
    let parent = usual.utf8.count + name.utf8.count > mostBytes ? "/tmp" : usual
    var template = Array((parent + name).utf8CString)
    guard mkdtemp(&template) != nil,
      let path = Environment.realPath(
        String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self))
    else { throw LoadFailure([Diagnostic(.noWorkFolder, file: parent)]) }
    self.path = path
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { path + "/" + name }

  /// Puts a file into the folder.
  ///
  /// - Returns: its path.
  /// - Throws: when there is no room.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws(LoadFailure) -> String {
    let path = path(name)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    let isWritten = descriptor >= 0 && Descriptor.write(Array(bytes), to: descriptor)
    guard descriptor >= 0, close(descriptor) == 0, isWritten else {
      throw LoadFailure([Diagnostic(.noWorkFolder, file: self.path)])
    }
    return path
  }

  /// A larger file is not taken from a program.
  static let mostFileBytes = 256 << 20

  /// What a program has written: a regular file that is not too large, or `nil`.
  static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= mostFileBytes
    else { return nil }
    return Descriptor.read(Int(status.st_size), from: descriptor)
  }

  /// What is in a folder of it, in the order of names.
  func names(in folder: String) -> [String] {
    ((try? SourceFolder.names(in: path(folder))) ?? []).sorted()
  }

  /// Removes the folder with all that programs have left in it.
  func remove() { WorkFolder.remove(path) }

  /// Links are removed, never followed.
  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    // A program may have left a folder that not even its owner can write to.
    chmod(path, 0o700)
    for name in (try? SourceFolder.names(in: path)) ?? [] { remove(path + "/" + name) }
    rmdir(path)
  }
}
