#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// A file that is being written, and whether all that was put there got there.
final class PieceWriting {
  private let descriptor: Int32
  /// What stays of the file, until something is written.
  private var length: Int?
  private(set) var isWhole = true

  init(descriptor: Int32, after length: Int?) {
    (self.descriptor, self.length) = (descriptor, length)
  }

  func put(_ bytes: [UInt8]) -> Bool {
    if let start = length.map({ off_t($0) }) {
      length = nil
      isWhole = ftruncate(descriptor, start) == 0 && lseek(descriptor, start, SEEK_SET) == start
    }
    isWhole = isWhole && Descriptor.write(bytes, to: descriptor)
    return isWhole
  }
}
