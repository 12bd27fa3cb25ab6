internal import MizanCore

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// A folder for what programs write on the way, which is gone in the end.
struct ScratchFolder {
  let path: String

  init() throws(LoadFailure) {
    let above = Environment["TMPDIR"] ?? "/tmp"
    var template = Array((above + "/mizan-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else {
      throw LoadFailure([Diagnostic(.outputFailed, file: above)])
    }
    path = String(cString: made)
  }

  /// The files in a folder of it, by name, each as far as it is read at all.
  func files(in folder: String) -> [(name: String, file: SourceFile)] {
    ScratchFolder.names(in: path + "/" + folder).sorted().compactMap { name in
      (try? SourceFile.read(path + "/" + folder + "/" + name)).map { (name, $0) }
    }
  }

  /// Removes it with all that is in it.
  func remove() { ScratchFolder.remove(path) }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    // A link is removed itself, not what it leads to.
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }
}
