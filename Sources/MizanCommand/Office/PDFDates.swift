internal import MizanCore

/// The day in a PDF, which browsers take from the clock.
///
/// A date of a PDF is always as long, so that it can be written over where it stands.
struct PDFDates {
  private static let keys = ["/CreationDate (D:", "/ModDate (D:"].map { Array($0.utf8) }
  private let date: [UInt8]

  init(_ date: CalendarDate) {
    let day = date.description.filter { $0 != "-" }
    self.date = Array("\(day)000000".utf8)
  }

  /// The same file with the day in the place of each date with a time; a parenthesis within a text is
  /// escaped in a PDF, and cannot be taken for one.
  func set(in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for key in PDFDates.keys {
      var start = 0
      while let found = bytes[start...].firstRange(of: key) {
        start = found.upperBound
        let digits = start..<(start + date.count)
        guard digits.upperBound <= bytes.count,
          bytes[digits].allSatisfy({ (0x30...0x39).contains($0) })
        else { continue }
        bytes.replaceSubrange(digits, with: date)
      }
    }
    return bytes
  }
}
