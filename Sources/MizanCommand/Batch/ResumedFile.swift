internal import MizanCore
internal import MizanReport

/// What a run that was cut off has written already.
struct ResumedFile {
  /// The lines that are whole, without the header.
  private(set) var lines = 0
  /// How many of them say why a profile has no scores, or that a rule failed.
  private(set) var problems = 0
  /// The profiles that have scores.
  private(set) var seen = SeenProfiles()
  /// The bytes up to the end of the last whole line.
  private(set) var bytes = 0
  /// The last line that has scores, or where none has, the last of all; and its number, from 0.
  private(set) var last: (number: Int, line: [UInt8])?
  private var hasScores = false
  /// Whether the header is there, where one is needed.
  private(set) var hasHeader = false

  /// The bytes of a line that no line of ours comes near to: 2,000 criteria take less than one MiB, and a refusal has
  /// twenty errors that quote parts of a profile of 1 MiB.
  private static let mostOfLine = 1 << 24

  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - path: the file; one that is not there yet is empty.
  ///   - writer: what its lines are expected to be of.
  /// - Throws: when it cannot be read, or begins otherwise than such lines do.
  init(_ path: String, _ writer: BatchWriter) throws(LoadFailure) {
    hasHeader = writer.header.isEmpty
    guard OutputFile(path: path).exists else { return }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var pending: [UInt8] = []
    let descriptor = try SourceFile.open(path)
    defer { Descriptor.close(descriptor) }
    while true {
      let count = Descriptor.read(into: &chunk, from: descriptor)
      guard count >= 0 else { throw LoadFailure([Diagnostic(.unreadableFile, file: path)]) }
      if count == 0 { break }
      // What was there before has no line end.
      var (start, looked) = (0, pending.count)
      pending += chunk[..<count]
      while let end = pending[looked...].firstIndex(of: UInt8(ascii: "\n")) {
        guard take(pending[start...end], writer) else {
          throw LoadFailure([Diagnostic(.resumedOther, file: path)])
        }
        (start, looked) = (end + 1, end + 1)
      }
      bytes += start
      pending.removeSubrange(..<start)
      // What is no beginning of a line is not kept until it ends.
      guard mayBegin(pending, writer), pending.count <= ResumedFile.mostOfLine else {
        throw LoadFailure([Diagnostic(.resumedOther, file: path)])
      }
    }
  }

  /// Whether this may be how the next line begins, or all of it.
  private func mayBegin(_ line: [UInt8], _ writer: BatchWriter) -> Bool {
    let known = hasHeader ? writer.beginnings : [writer.header]
    return known.contains { line.starts(with: $0) || $0.starts(with: line) }
  }

  private mutating func take(_ line: ArraySlice<UInt8>, _ writer: BatchWriter) -> Bool {
    guard hasHeader else {
      hasHeader = true
      return line.elementsEqual(writer.header)
    }
    guard writer.beginnings.contains(where: line.starts) else { return false }
    if writer.isRefusal(line) {
      problems += 1
      if !hasScores { last = (lines, Array(line)) }
    } else {
      if writer.hasFailures(line) { problems += 1 }
      _ = seen.insert(writer.key(line))
      (last, hasScores) = ((lines, Array(line)), true)
    }
    lines += 1
    return true
  }
}
