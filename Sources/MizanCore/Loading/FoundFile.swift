/// A file to be read: one that was named, or one that was found in a folder that was.
///
/// Whoever fills a folder need not be its reader: a link there must not show a file that nobody has named. What was
/// named is read wherever it leads.
public struct FoundFile: Hashable, Sendable {
  /// As it was named, or as its folder was, with what it is called there.
  public let path: String
  /// The folder that was named, which it must not lead out of; `nil` where the file was.
  let folder: String?

  /// A file that was named itself; `-` is the standard input.
  public init(named path: String) { (self.path, folder) = (path, nil) }

  /// A file of a folder that was named.
  ///
  /// - Parameters:
  ///   - name: what it is called in the folder, or the path from there.
  ///   - folder: may be a link itself.
  package init(_ name: String, in folder: String) {
    (path, self.folder) = (folder + "/" + name, folder)
  }

  /// Whether both are the same bytes: what people see alike may be two files.
  public static func == (one: FoundFile, other: FoundFile) -> Bool { one.key == other.key }

  /// By its bytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private var key: [PathKey?] { [PathKey(path), folder.map(PathKey.init)] }

  /// Reads it, as ``SourceFile/read(_:)-(String)`` does.
  ///
  /// - Throws: as that, and where it leads out of its folder.
  public func read() throws(LoadFailure) -> SourceFile { try SourceFile.read(self) }

  /// Whether it is a link that leads out of its folder now; what leads nowhere leads out of none.
  package var leadsOut: Bool {
    guard let folder, let inside = SourceFile.realPath(folder),
      let target = SourceFile.realPath(path)
    else { return false }
    return FoundFile.names(from: inside, to: target) == nil
  }

  /// Where it really lies, by which two that are the same are known; a link that is not followed lies where it is.
  package var place: PathKey {
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard leadsOut, let name = names.last,
      let above = SourceFile.realPath(names.dropLast().joined(separator: "/"))
    else { return PathKey(SourceFile.realPath(path) ?? path) }
    return PathKey("\(above)/\(name)")
  }

  /// The names that lead from a folder to what lies in it.
  ///
  /// - Parameters:
  ///   - folder: free of links, as the other.
  ///   - path: of what may lie there.
  /// - Returns: each name the next one's folder; `nil` where it does not lie there.
  package static func names(from folder: String, to path: String) -> [Substring]? {
    if path.utf8.elementsEqual(folder.utf8) { return [] }
    let slash = UInt8(ascii: "/")
    let above = folder.utf8.last == slash ? folder : folder + "/"
    guard path.utf8.starts(with: above.utf8) else { return nil }
    return path.utf8.dropFirst(above.utf8.count).split(separator: slash).map { Substring($0) }
  }
}
