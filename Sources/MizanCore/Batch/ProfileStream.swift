internal import MizanYAML

/// Profiles that follow each other in one file or stream, cut apart as its bytes come in.
public struct ProfileStream: Sendable {
  /// The bytes of one profile and where it stands.
  public struct Item: Sendable {
    /// Which of the stream's documents it is, from 1.
    public let document: Int
    /// The line of the stream that it begins with, from 1.
    public let line: Int
    /// What is to be read.
    public let bytes: [UInt8]
    /// The offsets of characters in it that the stream writes as two escapes.
    let pairs: [Int]
  }

  private var stream: DocumentStream?
  private var isJSON = false
  /// White space before the first document, until it is known what follows.
  private var head: [UInt8] = []
  private var count = 0
  private var buffer: [UInt8] = []
  private var documents: [DocumentStream.Document] = []

  /// A stream of which nothing has come in yet.
  public init() {}

  /// Takes in more bytes.
  ///
  /// A stream that begins with `{` or `[` and goes on after it on that line holds one JSON value on each line; any other holds YAML documents.
  ///
  /// - Parameters:
  ///   - bytes: what comes next.
  ///   - isLast: whether nothing follows.
  ///   - items: where the profiles are put that have ended.
  public mutating func take(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, into items: inout [Item]
  ) {
    if stream == nil {
      head += bytes
      // What follows more white space than a profile may have is none, in whatever form.
      let isEnough = isLast || head.count > Limits.standard.fileBytes
      guard let form = ProfileStream.form(head) ?? (isEnough ? .yaml : nil) else { return }
      isJSON = form == .jsonLines
      stream = DocumentStream(form)
      let head = head
      self.head = []
      head.withUnsafeBytes { cut($0, isLast: isLast, into: &items) }
    } else {
      cut(bytes, isLast: isLast, into: &items)
    }
  }

  private mutating func cut(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, into items: inout [Item]
  ) {
    buffer.removeAll(keepingCapacity: true)
    documents.removeAll(keepingCapacity: true)
    stream?.take(bytes, isLast: isLast, into: &buffer, &documents)
    for document in documents {
      count += 1
      let bytes = buffer[document.range]
      items.append(
        isJSON
          ? Item(lineOfJSON: bytes, document: count, line: document.line)
          : Item(document: count, line: document.line, bytes: Array(bytes), pairs: []))
    }
    // Whoever ends each profile with a marker means none after the last.
    if isLast, !isJSON, count > 1, items.last?.isEmpty ?? false { items.removeLast() }
  }

  /// How the profiles of a stream follow each other that begins so; `nil` where that does not show yet.
  ///
  /// A value of JSON that goes on after a bracket is on that line; YAML with a bracket alone on its line is not cut
  /// at lines.
  private static func form(_ head: [UInt8]) -> DocumentStream.Form? {
    guard let first = head.firstIndex(where: { !isBeforeText($0) }) else { return nil }
    guard head[first] == UInt8(ascii: "{") || head[first] == UInt8(ascii: "[") else { return .yaml }
    let next = head[(first + 1)...].first { $0 != 0x20 && $0 != 0x09 }
    return next.map { $0 == 0x0A || $0 == 0x0D ? .yaml : .jsonLines }
  }

  /// White space, line breaks and the bytes of a byte order mark.
  static func isBeforeText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF: true
    default: false
    }
  }
}
