internal import MizanCore

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// A file of profiles, or the standard input, that is being read.
struct OpenFile: ~Copyable {
  /// What came of reading on.
  enum Reading {
    /// So many bytes.
    case more(Int)
    case end
    case failed
  }

  /// As diagnostics call it.
  let name: String
  private let descriptor: Int32
  private var stream = ProfileStream()
  private var chunk: [UInt8]

  private static let chunkSize = 1 << 16

  /// - Parameter file: `-` is the standard input.
  /// - Throws: when there is no such file, or it is no regular one, or it leads out of its folder.
  init(_ file: FoundFile) throws(LoadFailure) {
    if file.path == "-" {
      (name, descriptor) = ("<stdin>", STDIN_FILENO)
    } else {
      (name, descriptor) = (file.path, try file.open())
    }
    chunk = [UInt8](repeating: 0, count: OpenFile.chunkSize)
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// Whether nothing has come that could be read at once.
  var wouldWait: Bool {
    descriptor == STDIN_FILENO && !Descriptor.isReady(descriptor, within: 0)
  }

  /// Reads some bytes, and hands out the profiles that they end.
  mutating func read(into items: inout [ProfileStream.Item]) -> Reading {
    while descriptor == STDIN_FILENO, !Descriptor.isReady(descriptor) {
      if SignalMask.isEndAskedFor { return .end }
    }
    let count = Descriptor.read(into: &chunk, from: descriptor)
    guard count >= 0 else { return .failed }
    chunk.withUnsafeBytes { bytes in
      stream.take(
        UnsafeRawBufferPointer(rebasing: bytes[..<count]), isLast: count == 0, into: &items)
    }
    return count == 0 ? .end : .more(count)
  }
}
