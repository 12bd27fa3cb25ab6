/// Paths and names of files as the system takes them, byte by byte.
///
/// To Swift a slash or a dot is another character once a mark stands over it, or a sign that takes the next one along
/// stands before it; and two texts that people see alike are the same. To the system they are two.
extension StringProtocol {
  /// The names between the slashes of a path.
  package var pathNames: [Substring] {
    utf8.split(separator: UInt8(ascii: "/")).map { Substring(decoding: $0, as: UTF8.self) }
  }

  /// What stands behind the last dot; `nil` without one.
  package var nameEnding: String? {
    let parts = utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.last.map { String(decoding: $0, as: UTF8.self) } : nil
  }

  /// Whether a name or a path ends in `ending`.
  package func ends(inBytesOf ending: String) -> Bool {
    utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// Whether both are the same bytes.
  package func isSame(as other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }
}

/// A path among others, told apart by its bytes.
package struct PathKey: Hashable, Sendable {
  private let bytes: [UInt8]

  /// The key of a path.
  package init(_ path: String) { bytes = Array(path.utf8) }
}
