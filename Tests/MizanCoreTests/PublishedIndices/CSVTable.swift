#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A table of a published index: simple comma-separated values with a header, some in quotes.
struct CSVTable {
  let header: [String]
  let rows: [[String: String]]

  init(_ path: String) throws {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { CSVTable.cells($0.hasSuffix("\r") ? $0.dropLast() : $0) }
    let header = lines.first ?? []
    self.header = header
    rows = lines.dropFirst().map { cells in
      Dictionary(uniqueKeysWithValues: zip(header, cells))
    }
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
