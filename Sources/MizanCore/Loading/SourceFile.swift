internal import MizanYAML

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// The bytes of a file and the path a person knows it by.
public struct SourceFile: Hashable, Sendable {
  /// As it was asked for, and as diagnostics show it; a rule's id is checked against it.
  public var path: String
  /// The content, which need not be valid UTF-8 or YAML.
  public var bytes: [UInt8]

  /// A file whose content is at hand; nothing is read.
  ///
  /// - Parameters:
  ///   - path: what diagnostics call it. For rules, it also says what the id must be.
  ///   - bytes: the content, which need not be valid UTF-8 or YAML.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Reads a regular file of at most `Limits.standard.fileBytes`; `-` is the standard input.
  ///
  /// Nothing but regular files is opened, so a pipe or a device cannot hang the reader.
  public static func read(_ path: String) throws(LoadFailure) -> SourceFile {
    try read(path, limit: Limits.standard.fileBytes)
  }

  /// Reads a regular file of at most `Limits.standard.fileBytes`, where it does not lead out of its folder.
  ///
  /// - Throws: as for a path, and where it leads out.
  public static func read(_ found: FoundFile) throws(LoadFailure) -> SourceFile {
    guard found.folder != nil else { return try read(found.path) }
    return try read(found.path, try found.open())
  }

  /// Reads a regular file of at most `limit` bytes, such as one with pictures in it.
  ///
  /// - Parameters:
  ///   - path: `-` is the standard input.
  ///   - limit: in bytes.
  /// - Returns: the whole file.
  /// - Throws: when there is no such file, or it is no regular one, or too large.
  public static func read(_ path: String, limit: Int) throws(LoadFailure) -> SourceFile {
    if path == "-" {
      guard let bytes = readAll(0, limit: limit) else {
        throw LoadFailure([Diagnostic(.unreadableFile, file: path)])
      }
      return SourceFile(path: "<stdin>", bytes: bytes)
    }
    return try read(path, try open(path), limit: limit)
  }

  /// Reads all of an open file, and closes it.
  static func read(
    _ path: String, _ descriptor: Int32, limit: Int = Limits.standard.fileBytes
  ) throws(LoadFailure) -> SourceFile {
    defer { close(descriptor) }
    guard let bytes = readAll(descriptor, limit: limit) else {
      throw LoadFailure([Diagnostic(.unreadableFile, file: path)])
    }
    guard bytes.count <= limit else {
      throw LoadFailure([Diagnostic(.fileTooLarge, file: path, values: ["limit": "\(limit)"])])
    }
    return SourceFile(path: path, bytes: bytes)
  }

  /// Reads of a regular file, however large it is, as much as one of rules or answers may have.
  ///
  /// - Throws: when there is no such file, or it is no regular one.
  public static func beginning(of path: String) throws(LoadFailure) -> SourceFile {
    let descriptor = try open(path)
    defer { close(descriptor) }
    guard let bytes = readAll(descriptor, limit: Limits.standard.fileBytes - 1) else {
      throw LoadFailure([Diagnostic(.unreadableFile, file: path)])
    }
    return SourceFile(path: path, bytes: bytes)
  }

  /// The absolute path of a file or folder, free of links; `nil` when it does not exist, or `errno` says otherwise.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Up to `limit` + 1 bytes of an open file, so that the caller sees one that is too large.
  private static func readAll(_ descriptor: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let wanted = min(chunk.count, limit + 1 - bytes.count)
      let count = chunk.withUnsafeMutableBytes { posixRead(descriptor, $0, wanted) }
      if count < 0 { return nil }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }
}

/// `read`, repeated when a signal interrupts it; negative on failure.
private func posixRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer, _ count: Int
) -> Int {
  while true {
    let result = read(descriptor, buffer.baseAddress, count)
    if result >= 0 || errno != EINTR { return result }
  }
}
