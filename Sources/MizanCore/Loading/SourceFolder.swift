#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

#if canImport(Darwin)
  private typealias DirectoryStream = UnsafeMutablePointer<DIR>
#else
  private typealias DirectoryStream = OpaquePointer
#endif

/// The folders that rules and seeds lie in.
public enum SourceFolder {
  /// Whether `path` is a folder.
  public static func exists(_ path: String) -> Bool { mode(of: path, following: true) == S_IFDIR }

  /// The YAML files in a folder and below, sorted by the bytes of their paths.
  ///
  /// Hidden names are passed over, and so are links to folders: a folder that links to itself ends. A link to a file
  /// is among them; where it leads out of the folder, it is refused when it is read.
  /// A folder that does not exist has no files.
  ///
  /// - Throws: when a folder is there and cannot be read.
  public static func yamlFiles(in folder: String) throws(LoadFailure) -> [FoundFile] {
    try files(in: folder, ending: [".yaml", ".yml"])
  }

  /// The Markdown files in a folder and below; what holds for YAML files holds for them.
  ///
  /// - Throws: when a folder is there and cannot be read.
  public static func markdownFiles(in folder: String) throws(LoadFailure) -> [FoundFile] {
    try files(in: folder, ending: [".md"])
  }

  private static func files(
    in folder: String, ending endings: [String]
  ) throws(LoadFailure) -> [FoundFile] {
    var found: [FoundFile] = []
    // The names that lead to each, from the folder on.
    var open: [[String]] = [[]]
    while let inner = open.popLast() {
      for name in try names(in: ([folder] + inner).joined(separator: "/"))
      where name.utf8.first != UInt8(ascii: ".") {
        let file = FoundFile((inner + [name]).joined(separator: "/"), in: folder)
        if mode(of: file.path, following: false) == S_IFDIR {
          open.append(inner + [name])
        } else if endings.contains(where: name.ends(inBytesOf:)) {
          found.append(file)
        }
      }
    }
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The names of what is in a folder, in no order; none where there is no such folder.
  ///
  /// - Throws: when the folder is there and cannot be read, or not to its end.
  package static func names(in folder: String) throws(LoadFailure) -> [String] {
    try entries(in: folder).map(\.name)
  }

  /// What is in a folder, in no order, each with whether it may be a link; nothing where there is no such folder.
  ///
  /// - Throws: when the folder is there and cannot be read, or not to its end.
  package static func entries(
    in folder: String
  ) throws(LoadFailure) -> [(name: String, mayBeLink: Bool)] {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw LoadFailure([Diagnostic(.unreadableFile, file: folder)])
    }
    defer { closedir(stream) }
    var entries: [(name: String, mayBeLink: Bool)] = []
    while let entry = try next(of: stream, folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
          String(cString: $0)
        }
      }
      let kind = Int(entry.pointee.d_type)
      if name != ".", name != ".." {
        entries.append((name, kind == Int(DT_LNK) || kind == Int(DT_UNKNOWN)))
      }
    }
    return entries
  }

  /// The next entry; `nil` at the end, which a failure looks like but for `errno`.
  private static func next(
    of stream: DirectoryStream, _ folder: String
  ) throws(LoadFailure) -> UnsafeMutablePointer<dirent>? {
    errno = 0
    if let entry = readdir(stream) { return entry }
    guard errno == 0 else { throw LoadFailure([Diagnostic(.unreadableFile, file: folder)]) }
    return nil
  }

  private static func mode(of path: String, following links: Bool) -> mode_t? {
    var status = stat()
    let result = links ? stat(path, &status) : lstat(path, &status)
    return result == 0 ? status.st_mode & S_IFMT : nil
  }
}
