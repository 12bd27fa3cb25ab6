internal import MizanCore

/// The lines of a file or of the standard input, one after the other.
struct LineReader: ~Copyable {
  private let descriptor: Int32
  private var chunk = [UInt8](repeating: 0, count: 1 << 14)
  private var pending: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// Which line was handed out last, from 1.
  private(set) var line = 0
  private let lineFeed = UInt8(ascii: "\n")

  /// The bytes of a line that are more than enough.
  private static let most = 1 << 16

  /// - Parameter path: `-` is the standard input.
  /// - Throws: when there is no such file, or it is no regular one.
  init(_ path: String) throws(LoadFailure) {
    descriptor = path == "-" ? 0 : try SourceFile.open(path)
  }

  deinit { if descriptor != 0 { Descriptor.close(descriptor) } }

  /// The next line without its end; `nil` at the end of the file.
  mutating func next() -> String? {
    while true {
      if let end = pending[start...].firstIndex(of: lineFeed) {
        defer { (start, line) = (end + 1, line + 1) }
        return LineReader.text(pending[start..<end])
      }
      if isAtEnd {
        guard start < pending.count else { return nil }
        defer { (start, line) = (pending.count, line + 1) }
        return LineReader.text(pending[start...])
      }
      readOn()
    }
  }

  private mutating func readOn() {
    pending.removeSubrange(..<start)
    start = 0
    while !Descriptor.isReady(descriptor) {
      guard !SignalMask.isEndAskedFor else {
        pending = []
        isAtEnd = true
        return
      }
    }
    let count = max(0, Descriptor.read(into: &chunk, from: descriptor))
    isAtEnd = count == 0
    // No path is as long: what comes until the line ends is no part of one.
    let first = pending.count > LineReader.most ? chunk[..<count].firstIndex(of: lineFeed) : 0
    pending += chunk[(first ?? count)..<count]
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return String(decoding: line, as: UTF8.self)
  }
}
