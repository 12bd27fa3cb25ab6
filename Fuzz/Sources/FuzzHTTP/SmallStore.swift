internal import FuzzRules
internal import MizanCore
internal import MizanServer
internal import Synchronization

/// Files in memory.
final class SmallStore: ProfileStore {
  let title = "memory"
  private let kept: Mutex<[String: [UInt8]]>
  private static let start = [
    "port": SmallRules.profile.bytes, "broken": Array("mizan: profile/v1\ncity: [\n".utf8),
  ]

  init() { kept = Mutex(SmallStore.start) }

  var files: [String: [UInt8]] { kept.withLock { $0 } }

  func reset() { kept.withLock { $0 = SmallStore.start } }

  func names() throws(LoadFailure) -> [String] { files.keys.sorted() }

  func read(_ name: String) throws(LoadFailure) -> SourceFile {
    guard let bytes = files[name] else {
      throw LoadFailure([Diagnostic(.missingFile, file: name)])
    }
    return SourceFile(path: name + ".yaml", bytes: bytes)
  }

  func change(
    _ name: String, _ change: (SourceFile) throws(LoadFailure) -> [UInt8]?
  ) throws(LoadFailure) {
    guard let bytes = try change(try read(name)) else { return }
    kept.withLock { $0[name] = bytes }
  }

  func create(_ name: String, _ bytes: [UInt8]) throws(LoadFailure) {
    kept.withLock { $0[name] = bytes }
  }
}
