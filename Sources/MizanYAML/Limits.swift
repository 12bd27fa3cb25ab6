/// How much of a file is read before it is refused.
///
/// A file exactly at a limit is read; one beyond it is not. Every limit has a problem of its own.
package struct Limits: Hashable, Sendable {
  /// The bytes of a file, 1 MiB unless told; never more than 1 GiB.
  package var fileBytes = 1 << 20
  /// The values of a document, keys and collections counted, 100,000 unless told.
  package var nodes = 100_000
  /// How many collections stand inside each other, 64 unless told.
  package var depth = 64
  /// The UTF-8 bytes of a scalar after escapes are resolved, 64 KiB unless told.
  package var scalarBytes = 64 << 10
  /// The code points of a key, 256 unless told.
  package var keyLength = 256
  /// How many problems are collected, 100 unless told; at least 1.
  package var problems = 100

  /// The limits for a file that somebody else has written.
  package static let standard = Limits()

  /// The standard limits, to be changed one by one.
  package init() {}
}
