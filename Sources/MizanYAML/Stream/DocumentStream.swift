#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Cuts a stream of bytes into documents, as they come in, and says where in the stream each begins.
///
/// Of a document that is larger than a file may be only so much is kept as shows that it is.
package struct DocumentStream: Sendable {
  /// How documents follow each other.
  package enum Form: Sendable {
    /// YAML, with `---` lines between.
    case yaml
    /// One JSON value on each line.
    case jsonLines
  }

  /// A document and where it stands.
  package struct Document: Sendable {
    /// Its bytes, in the buffer of those that were cut together.
    package let range: Range<Int>
    /// The line of the stream that it begins with, from 1.
    package let line: Int
  }

  private let form: Form
  private let limit: Int
  /// The bytes of the document that has not ended yet.
  private var pending: [UInt8] = []
  /// Where in `pending` the line begins that has not ended yet.
  private var lineStart = 0
  /// Where in `pending` to look on for its end.
  private var lookedTo = 0
  private var cutter = DocumentCutter()
  /// The line of the stream that begins at `lineStart`.
  private var line = 1
  /// The line of the stream that `pending` begins with.
  private var firstLine = 1

  /// An empty stream.
  ///
  /// - Parameters:
  ///   - form: how documents follow each other.
  ///   - limits: of them the bytes of a file.
  package init(_ form: Form, limits: Limits = .standard) {
    self.form = form
    limit = limits.fileBytes
  }

  /// Takes in more bytes and cuts off the documents that have ended.
  ///
  /// - Parameters:
  ///   - bytes: what comes next.
  ///   - isLast: whether nothing follows.
  ///   - buffer: where the bytes of the documents are put, after what is there.
  ///   - documents: where the documents are put.
  package mutating func take(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, into buffer: inout [UInt8],
    _ documents: inout [Document]
  ) {
    pending.append(contentsOf: bytes)
    var start = 0
    while let end = endOfLine(isLast: isLast) {
      let cut = take(line: lineStart..<end)
      line += 1
      switch cut {
      case .before?:
        emit(start..<lineStart, into: &buffer, &documents)
        (start, firstLine) = (lineStart, line - 1)
      case .after?:
        emit(start..<end, into: &buffer, &documents)
        (start, firstLine) = (end, line)
      case .skipped?: (start, firstLine) = (end, line)
      case nil: break
      }
      lineStart = end
    }
    if isLast {
      if form == .jsonLines || cutter.hasBegun {
        emit(start..<pending.count, into: &buffer, &documents)
      }
      start = pending.count
    }
    pending.removeSubrange(..<start)
    lineStart -= start
    lookedTo -= start
    shorten()
  }

  /// The end of the line that begins at `lineStart`, its break included; `nil` where it has not come yet.
  private mutating func endOfLine(isLast: Bool) -> Int? {
    if let found = pending.offset(of: Byte.lineFeed, from: max(lineStart, lookedTo)) {
      lookedTo = found + 1
      return found + 1
    }
    lookedTo = pending.count
    return isLast && lineStart < pending.count ? pending.count : nil
  }

  private mutating func take(line range: Range<Int>) -> DocumentCutter.Cut? {
    pending.withUnsafeBufferPointer { bytes in
      let line = UnsafeBufferPointer(rebasing: bytes[range])
      switch form {
      case .yaml: return cutter.take(line)
      case .jsonLines: return .after
      }
    }
  }

  private func emit(
    _ range: Range<Int>, into buffer: inout [UInt8], _ documents: inout [Document]
  ) {
    let bytes = pending[range]
    // A document of YAML is cut only once it has begun.
    guard form == .yaml || range.count > limit || bytes.contains(where: { !$0.isBlankOrBreak })
    else { return }
    let begin = buffer.count
    buffer.append(contentsOf: bytes.prefix(limit + 1))
    documents.append(Document(range: begin..<buffer.count, line: firstLine))
  }

  /// Forgets what comes after the most that may be of a document, but for as much of the line that has not
  /// ended: it may be a marker with the next one after it.
  private mutating func shorten() {
    let most = limit + 1
    if lineStart > most {
      pending.removeSubrange(most..<lineStart)
      lineStart = most
    }
    let longest = lineStart + max(most, DocumentCutter.longestMarker)
    if pending.count > longest { pending.removeLast(pending.count - longest) }
    lookedTo = min(lookedTo, pending.count)
  }
}

extension [UInt8] {
  /// The offset of the first such byte from `start` on.
  fileprivate func offset(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
