internal import MizanCore

/// The paths of a batch, one after the other; a list of them is read as it is needed.
struct PathList: ~Copyable {
  private var paths: ArraySlice<String>
  private var list: LineReader?
  /// How much there is to read, as far as that is known beforehand.
  let bytes: Int?

  /// - Parameters:
  ///   - arguments: files and folders; `-` is the standard input.
  ///   - list: a file with a path on each line.
  /// - Throws: when there is no such list, or a folder cannot be read.
  init(_ arguments: [String], listedIn list: String?) throws(LoadFailure) {
    var paths: [String] = []
    for argument in arguments {
      if argument != "-", SourceFolder.exists(argument) {
        paths += try SourceFolder.yamlFiles(in: argument)
      } else {
        paths.append(argument)
      }
    }
    if let list {
      self.list = try LineReader(list)
    } else if arguments.isEmpty {
      paths = ["-"]
    }
    self.paths = paths[...]
    let sizes = paths.map(Descriptor.size)
    bytes = list != nil || sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
  }

  /// The next path; `nil` where there is none left.
  mutating func next() -> String? {
    if let path = paths.popFirst() { return path }
    while let line = list?.next() {
      if !line.isEmpty { return line }
    }
    return nil
  }
}

/// The lines of a file or of the standard input, one after the other.
struct LineReader: ~Copyable {
  private let descriptor: Int32
  private var chunk = [UInt8](repeating: 0, count: 1 << 14)
  private var pending: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
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
        defer { start = end + 1 }
        return LineReader.text(pending[start..<end])
      }
      if isAtEnd {
        guard start < pending.count else { return nil }
        defer { start = pending.count }
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
