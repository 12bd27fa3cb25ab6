/// Text compared as CEL does: by code points, whose order is that of UTF-8 bytes.
///
/// Swift's own `==` and `<` hold texts equal that only look alike.
enum Text {
  static func areEqual(_ a: String, _ b: String) -> Bool {
    let (a, b) = (a.utf8, b.utf8)
    return a.count == b.count && a.elementsEqual(b)
  }

  static func areEqual(_ a: String, _ b: String, _ meter: inout Meter) -> Bool {
    meter.take(bytes: min(a.utf8.count, b.utf8.count))
    return areEqual(a, b)
  }

  static func compare(_ a: String, _ b: String) -> Int {
    if a.utf8.lexicographicallyPrecedes(b.utf8) { return -1 }
    return areEqual(a, b) ? 0 : 1
  }

  static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard let first = part.first else { return true }
    guard text.count >= part.count else { return false }
    for start in 0...(text.count - part.count) where text[start] == first {
      if text[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }

  static func starts(_ text: String, with part: String) -> Bool {
    text.utf8.starts(with: part.utf8)
  }

  static func ends(_ text: String, with part: String) -> Bool {
    text.utf8.reversed().starts(with: part.utf8.reversed())
  }

  /// Only A–Z and a–z change.
  static func lowerASCII(_ text: String) -> String {
    String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  static func upperASCII(_ text: String) -> String {
    String(decoding: text.utf8.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
  }

  /// Without Unicode white space at both ends.
  static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
