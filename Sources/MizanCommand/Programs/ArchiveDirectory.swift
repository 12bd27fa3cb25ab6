/// What a ZIP archive, such as a spreadsheet, says of the files in it.
///
/// - SeeAlso: PKWARE, ".ZIP File Format Specification", sections 4.3.12 and 4.3.16.
struct ArchiveDirectory {
  /// One file in the archive.
  struct Entry: Hashable {
    /// Where the directory begins to tell of it.
    let place: Int
    /// Where the file itself begins.
    let file: Int
    /// Its path in the archive.
    let name: String
    /// How large it is once it is unpacked.
    let unpackedBytes: Int
  }

  let entries: [Entry]

  /// How large all of it is once it is unpacked.
  var unpackedBytes: Int { entries.reduce(0) { $0 + $1.unpackedBytes } }

  private static let end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let entry: [UInt8] = [0x50, 0x4B, 0x01, 0x02]

  /// Reads the directory at the end of an archive, as far as it is one; `nil` where there is none.
  init?(of bytes: [UInt8]) {
    guard let end = Self.lastPlace(of: Self.end, in: bytes),
      var place = Self.number(in: bytes, at: end + 16, count: 4)
    else { return nil }
    var entries: [Entry] = []
    while bytes.dropFirst(place).starts(with: Self.entry),
      let size = Self.number(in: bytes, at: place + 24, count: 4),
      let name = Self.number(in: bytes, at: place + 28, count: 2),
      let extra = Self.number(in: bytes, at: place + 30, count: 2),
      let comment = Self.number(in: bytes, at: place + 32, count: 2),
      let file = Self.number(in: bytes, at: place + 42, count: 4)
    {
      let path = String(decoding: bytes.dropFirst(place + 46).prefix(name), as: UTF8.self)
      entries.append(Entry(place: place, file: file, name: path, unpackedBytes: size))
      place += 46 + name + extra + comment
    }
    self.entries = entries
  }

  /// The end of a directory is followed by a comment of at most 65 535 bytes.
  private static func lastPlace(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
    let first = max(0, bytes.count - 65_535 - 22)
    return (first..<max(first, bytes.count)).last { bytes[$0...].starts(with: mark) }
  }

  /// A number of so many bytes, the least first; `nil` beyond the end.
  private static func number(in bytes: [UInt8], at place: Int, count: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
