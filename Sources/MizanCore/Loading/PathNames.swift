/// Paths as the system takes them, byte by byte.
///
/// To Swift a slash or a dot is another character once a mark stands over it, or a sign that takes the next one along
/// stands before it. To the system it is what it was.
extension StringProtocol {
  /// The names between the slashes of a path.
  package var pathNames: [Substring] {
    utf8.split(separator: UInt8(ascii: "/")).map { Substring(decoding: $0, as: UTF8.self) }
  }

  /// Whether a name ends in `ending`.
  package func isNamed(with ending: String) -> Bool {
    utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
