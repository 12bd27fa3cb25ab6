private import Foundation

/// A folder of its own for one test, removed at the end of `use`.
public struct TemporaryFolder: Sendable {
  /// The absolute path of the folder.
  public let path: String

  /// Calls `body` with a new empty folder.
  public static func use<Value>(_ body: (TemporaryFolder) throws -> Value) throws -> Value {
    let url = URL.temporaryDirectory.appending(path: "mizan-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(TemporaryFolder(path: url.path()))
  }

  /// Writes a file below the folder and gives its path.
  @discardableResult
  public func write(_ name: String, _ text: String) throws -> String {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path(percentEncoded: false)
  }

  /// The text of a file in the folder, which must be UTF-8.
  public func read(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: path).appending(path: name), encoding: .utf8)
  }

  /// The names in the folder, hidden ones included, sorted.
  public var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// The names in any folder, sorted.
  public static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// Makes a symbolic link in the folder.
  public func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  /// Copies a file or folder of the package into the folder.
  public func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(
      atPath: packageRoot + "/" + name, toPath: path + "/" + other)
  }

  /// Removes a file or link from the folder.
  public func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// Where a link in the folder leads to, as it was made.
  public func target(of name: String) throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: path + "/" + name)
  }

  /// Gives something in the folder another name, in the place of what has that already.
  public func move(_ name: String, over other: String) throws {
    guard rename(path + "/" + name, path + "/" + other) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  /// Sets the permission bits of a file in the folder, such as `0o640`.
  public func setMode(_ mode: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: path + "/" + name)
  }

  /// The permission bits of a file in the folder; `nil` where the system does not tell.
  public func mode(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.posixPermissions] as? Int
  }
}
