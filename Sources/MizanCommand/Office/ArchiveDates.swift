internal import MizanCore

/// The days in a ZIP archive, such as a DOCX or ODT: pandoc takes some of them from the clock.
///
/// They have a fixed place beside each name, and are written over there.
struct ArchiveDates {
  private static let directoryEnd: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let directoryEntry: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
  private static let fileEntry: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// Two bytes of time, then two of the day, as MS-DOS has them: from 1980 to 2107.
  private let stamp: [UInt8]

  init(_ date: CalendarDate) {
    let year = min(max(date.year, 1980), 2107) - 1980
    let day = UInt16(year << 9 | (date.month ?? 1) << 5 | (date.day ?? 1))
    stamp = [0, 0, UInt8(day & 0xFF), UInt8(day >> 8)]
  }

  /// The same archive with the day at each file; anything that is no archive stays as it is.
  func set(in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let ends = bytes.ranges(of: ArchiveDates.directoryEnd)
    guard let end = ends.last?.lowerBound, var entry = number(in: bytes, at: end + 16, count: 4)
    else { return bytes }
    while bytes.dropFirst(entry).starts(with: ArchiveDates.directoryEntry) {
      guard let name = number(in: bytes, at: entry + 28, count: 2),
        let extra = number(in: bytes, at: entry + 30, count: 2),
        let comment = number(in: bytes, at: entry + 32, count: 2),
        let file = number(in: bytes, at: entry + 42, count: 4),
        file + 14 <= bytes.count, bytes[file...].starts(with: ArchiveDates.fileEntry)
      else { return bytes }
      bytes.replaceSubrange((entry + 12)..<(entry + 16), with: stamp)
      bytes.replaceSubrange((file + 10)..<(file + 14), with: stamp)
      entry += 46 + name + extra + comment
    }
    return bytes
  }

  /// A number of so many bytes, the least first; `nil` beyond the end.
  private func number(in bytes: [UInt8], at place: Int, count: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
