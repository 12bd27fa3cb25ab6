internal import MizanCore
internal import MizanReport

/// Takes the lines of a batch in order: says which profiles came before, and counts what has no scores.
///
/// One thread at a time.
final class BatchOutput {
  private let writer: BatchWriter
  private var put: ([UInt8]) -> Bool = { _ in false }
  private var progress: BatchProgress?
  private var seen: SeenProfiles
  private var hasHeader = false
  /// Lines that stand in the file already and come again: the first of them, which must come out the same, and
  /// refusals after it.
  private var again: (first: [UInt8], count: Int)?
  /// Lines in all, with those that stood there before.
  private(set) var count: Int
  /// Profiles that could not be scored, came twice, or had a rule fail.
  private(set) var problems = 0
  /// Whether everything could be written.
  private(set) var isWhole = true
  /// Whether what stood in the file before is what this run would have written.
  private(set) var isContinued: Bool

  /// - Parameters:
  ///   - writer: what the lines are written by.
  ///   - before: what stands in the file already.
  init(_ writer: BatchWriter, after before: ResumedFile? = nil) {
    self.writer = writer
    hasHeader = before?.hasHeader ?? writer.header.isEmpty
    seen = before?.seen ?? SeenProfiles()
    count = before?.lines ?? 0
    problems = before?.problems ?? 0
    again = before?.last.map { last in (last.line, (before?.lines ?? 0) - last.number) }
    isContinued = again == nil
  }

  /// Writes what stands before all lines.
  ///
  /// - Parameters:
  ///   - put: writes bytes; false when that is not possible.
  ///   - progress: where it is shown how far the batch has come.
  /// - Returns: whether it could be written.
  func begin(_ put: @escaping ([UInt8]) -> Bool, _ progress: BatchProgress) -> Bool {
    (self.put, self.progress) = (put, progress)
    isWhole = hasHeader || put(writer.header)
    return isWhole
  }

  /// Writes some lines; false when no more are wanted.
  func take(_ lines: BatchRun.Lines) -> Bool {
    progress?.add(lines.lines.count, bytes: lines.read)
    var lines = lines
    guard passAgain(&lines) else { return false }
    count += lines.lines.count
    isWhole = put(checked(lines))
    return isWhole
  }

  /// Takes away what stands in the file already; false when it does not come out the same.
  private func passAgain(_ lines: inout BatchRun.Lines) -> Bool {
    guard let again, let first = lines.lines.first else { return true }
    if !isContinued {
      isContinued = lines.bytes[first.range].elementsEqual(again.first)
      guard isContinued else { return false }
    }
    let count = min(again.count, lines.lines.count)
    lines.lines.removeFirst(count)
    self.again = count < again.count ? (again.first, again.count - count) : nil
    return true
  }

  /// The lines with a refusal in place of each that is of a profile which came before.
  private func checked(_ lines: BatchRun.Lines) -> [UInt8] {
    guard let first = lines.lines.first else { return [] }
    var bytes: [UInt8] = []
    // Lines that need no change are handed on together.
    var start = first.range.lowerBound
    for line in lines.lines {
      if line.outcome != .scored { problems += 1 }
      if line.outcome != .refused, !seen.insert(writer.key(lines.bytes[line.range])) {
        if line.outcome == .scored { problems += 1 }
        bytes += lines.bytes[start..<line.range.lowerBound]
        writer.refuse(line.repeated, &bytes)
        start = line.range.upperBound
      }
    }
    if bytes.isEmpty, start == 0 { return lines.bytes }
    return bytes + lines.bytes[start...]
  }
}

extension BatchRun.Line {
  /// That the same city, respondent and date came before.
  fileprivate var repeated: BatchRefusal {
    BatchRefusal(
      file: file, document: document,
      diagnostics: [Diagnostic(.repeatedProfile, file: file, place: Place(startOf: place))])
  }
}

extension BatchWriter {
  /// A hash of what tells a profile apart, from its line.
  func key(_ line: ArraySlice<UInt8>) -> UInt64 {
    var hasher = Hasher()
    let length = identity(line)
    line.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[..<length])) }
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
