import MizanCore
import MizanServer
import Synchronization

/// Files in memory, which can be made to refuse.
final class MemoryStore: ProfileStore {
  private let files: Mutex<[String: [UInt8]]>
  /// What every write is refused with; `nil` for none.
  let refusal = Mutex<Diagnostic?>(nil)
  /// Names of files that cannot be read.
  let locked = Mutex<Set<String>>([])

  init(_ files: [String: String]) { self.files = Mutex(files.mapValues { Array($0.utf8) }) }

  let title = "memory"

  func names() throws(LoadFailure) -> [String] { files.withLock { $0.keys.sorted() } }

  func read(_ name: String) throws(LoadFailure) -> SourceFile {
    if locked.withLock({ $0.contains(name) }) {
      throw LoadFailure([Diagnostic(.unreadableFile, file: name)])
    }
    guard let bytes = files.withLock({ $0[name] }) else {
      throw LoadFailure([Diagnostic(.missingFile, file: name)])
    }
    return SourceFile(path: name + ".yaml", bytes: bytes)
  }

  func change(
    _ name: String, _ change: (SourceFile) throws(LoadFailure) -> [UInt8]?
  ) throws(LoadFailure) {
    guard let bytes = try change(try read(name)) else { return }
    try write(name, bytes)
  }

  func create(_ name: String, _ bytes: [UInt8]) throws(LoadFailure) { try write(name, bytes) }

  private func write(_ name: String, _ bytes: [UInt8]) throws(LoadFailure) {
    if let refusal = refusal.withLock({ $0 }) { throw LoadFailure([refusal]) }
    files.withLock { $0[name] = bytes }
  }

  func text(_ name: String) -> String {
    String(decoding: files.withLock { $0[name] ?? [] }, as: UTF8.self)
  }

  /// Puts a text there as an editor does.
  func put(_ name: String, _ text: String) { put(name, Array(text.utf8)) }

  func put(_ name: String, _ bytes: [UInt8]) { files.withLock { $0[name] = bytes } }

  /// Takes a file away as somebody does who tidies up.
  func remove(_ name: String) { files.withLock { $0[name] = nil } }
}
