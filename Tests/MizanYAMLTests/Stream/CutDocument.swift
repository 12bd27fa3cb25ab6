import MizanYAML

/// A document as it was cut from a stream.
struct CutDocument: Hashable, CustomStringConvertible {
  let line: Int
  let bytes: [UInt8]

  init(line: Int, bytes: [UInt8]) { (self.line, self.bytes) = (line, bytes) }

  init(_ line: Int, _ text: String) { self.init(line: line, bytes: Array(text.utf8)) }

  var description: String { "\(line): \(String(decoding: bytes, as: UTF8.self).debugDescription)" }

  /// The documents of a stream whose bytes come in pieces, as large as `size` says each time.
  static func all(
    in bytes: [UInt8], _ form: DocumentStream.Form = .yaml, limits: Limits = .standard,
    pieces size: () -> Int
  ) -> [CutDocument] {
    var stream = DocumentStream(form, limits: limits)
    var (start, isLast) = (0, false)
    var found: [CutDocument] = []
    while !isLast {
      let end = min(bytes.count, start + size())
      // The end is told with the last bytes or after them.
      isLast = start == bytes.count || end == bytes.count && found.count % 2 == 0
      found += documents(bytes[start..<end], isLast: isLast, of: &stream)
      start = end
    }
    return found
  }

  /// What one more piece of a stream ends.
  static func documents(
    _ piece: ArraySlice<UInt8>, isLast: Bool, of stream: inout DocumentStream
  ) -> [CutDocument] {
    // What was cut before stays where it is.
    var buffer: [UInt8] = [1, 2, 3]
    var documents: [DocumentStream.Document] = []
    piece.withUnsafeBytes { stream.take($0, isLast: isLast, into: &buffer, &documents) }
    return documents.map { CutDocument(line: $0.line, bytes: Array(buffer[$0.range])) }
  }

  /// The documents of a stream that comes in one piece.
  static func all(
    in text: String, _ form: DocumentStream.Form = .yaml, limits: Limits = .standard
  ) -> [CutDocument] {
    let bytes = Array(text.utf8)
    return all(in: bytes, form, limits: limits) { max(1, bytes.count) }
  }
}
