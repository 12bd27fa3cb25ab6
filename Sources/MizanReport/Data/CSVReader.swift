/// Reads values with commas, semicolons or tabs between them, as programs write them: quoted cells may hold
/// quotes, separators and line breaks; lines end as on any system.
public enum CSVReader {
  /// The rows of a text; `nil` where a quote is not closed.
  ///
  /// The separator is that of the three which stands most often in the first line, outside of quotes. A
  /// first line that only names it (`sep=;`) is none of the rows, but counts as one, as in a spreadsheet.
  public static func rows(_ bytes: [UInt8]) -> [[String]]? {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let separator = separator(bytes)
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = bytes.startIndex
    func endCell() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      index += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if next == UInt8(ascii: "\"") {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where cell.isEmpty: isQuoted = true
      case separator: endCell()
      case 0x0D, 0x0A:
        if byte == 0x0D, next == 0x0A { index += 1 }
        endCell()
        rows.append(row)
        row = []
      default: cell.append(byte)
      }
    }
    guard !isQuoted else { return nil }
    if !cell.isEmpty || !row.isEmpty {
      endCell()
      rows.append(row)
    }
    return rows
  }

  private static func separator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0D || byte == 0x0A { break }
      counts[byte, default: 0] += 1
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
  }
}
