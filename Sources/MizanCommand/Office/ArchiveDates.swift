internal import MizanCore

/// The days in a ZIP archive, such as a DOCX or ODT: pandoc takes some of them from the clock.
///
/// They have a fixed place beside each name, and are written over there.
struct ArchiveDates {
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
    for entry in ArchiveDirectory(of: bytes)?.entries ?? [] {
      guard entry.file + 14 <= bytes.count,
        bytes[entry.file...].starts(with: ArchiveDates.fileEntry)
      else { return bytes }
      bytes.replaceSubrange((entry.place + 12)..<(entry.place + 16), with: stamp)
      bytes.replaceSubrange((entry.file + 10)..<(entry.file + 14), with: stamp)
    }
    return bytes
  }
}
