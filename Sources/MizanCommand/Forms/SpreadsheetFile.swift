internal import MizanCore
internal import MizanReport

/// A spreadsheet that somebody sends, read as text.
struct SpreadsheetFile {
  /// `-` is the standard input, which brings CSV.
  let path: String

  /// What people know it by.
  var name: String { path == "-" ? "<stdin>" : path }

  private static let endings = ["csv", "tsv", "txt", "xlsx", "ods", "fods"]

  /// Its sheets: of CSV by ourselves, of the others by a program.
  ///
  /// - Throws: when the ending is none of these, the file cannot be read, or the program is missing or fails.
  func sheets() throws(LoadFailure) -> [FilledSheet] {
    if path == "-" { return [try standardInput()] }
    switch ending {
    case "csv", "tsv", "txt": return [try csv(try SourceFile.read(path), name: "")]
    case "xlsx": return try converted(by: [.xlsx2csv, .office])
    case "ods", "fods": return try converted(by: [.office])
    default:
      throw LoadFailure([
        Diagnostic(
          .unknownFormFile, file: path,
          values: ["name": "." + ending, "known": Self.endings.joined(separator: ", ")])
      ])
    }
  }

  private var ending: String {
    path.pathNames.last?.nameEnding?.lowercased() ?? ""
  }

  /// Other spreadsheets are files: they are told apart by their endings, and programs read them.
  private func standardInput() throws(LoadFailure) -> FilledSheet {
    let file = try SourceFile.read(path)
    let others: [[UInt8]] = [Array("PK\u{3}\u{4}".utf8), Array("<?xml".utf8)]
    guard !others.contains(where: file.bytes.starts) else {
      throw LoadFailure([Diagnostic(.standardInputNotCSV, file: name)])
    }
    return try csv(file, name: "")
  }

  private func csv(_ file: SourceFile, name: String) throws(LoadFailure) -> FilledSheet {
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      throw LoadFailure([Diagnostic(.notUTF8, file: self.name)])
    }
    guard let rows = CSVReader.rows(file.bytes) else {
      throw LoadFailure([Diagnostic(.badCSV, file: self.name)])
    }
    return FilledSheet(name: name, rows: rows)
  }

  private func converted(by programs: [SpreadsheetReader]) throws(LoadFailure) -> [FilledSheet] {
    // Whether it is there and a file is told before programs are looked for.
    let parts = ArchiveDirectory(of: try SourceFile.read(path).bytes)
    if let parts { try requireModest(parts) }
    guard let (reader, program) = SpreadsheetReader.first(of: programs) else {
      throw LoadFailure([
        Diagnostic(
          .converterMissing, file: path,
          values: [
            "name": programs.map(\.name).joined(separator: " / "),
            "advice": programs[0].advice,
          ])
      ])
    }
    let signals = SignalMask()
    defer { signals.restore() }
    let folder = try WorkFolder()
    defer { folder.remove() }
    let files = try reader.sheets(
      of: Environment.realPath(path) ?? path, count: parts?.sheets, with: program, in: folder)
    var sheets: [FilledSheet] = []
    for file in files { sheets.append(try csv(file.content, name: file.name)) }
    return sheets
  }

  /// Of what a file may unpack to, which a program would have to hold or to look through.
  private static let mostMegabytes = 64

  /// More sheets are not looked at: a form has three.
  private static let mostSheets = 12

  private func requireModest(_ parts: ArchiveDirectory) throws(LoadFailure) {
    if parts.unpackedBytes > Self.mostMegabytes << 20 {
      throw LoadFailure([
        Diagnostic(
          .spreadsheetTooLarge, file: path, values: ["limit": "\(Self.mostMegabytes) MB"])
      ])
    }
    if parts.sheets > Self.mostSheets {
      throw LoadFailure([
        Diagnostic(
          .tooManySheets, file: path,
          values: ["count": "\(parts.sheets)", "limit": "\(Self.mostSheets)"])
      ])
    }
  }
}

extension ArchiveDirectory {
  /// How many sheets an XLSX file has, those with charts alone among them.
  ///
  /// - SeeAlso: ECMA-376-1, section 12, SpreadsheetML parts.
  fileprivate var sheets: Int {
    let folders: Set<Substring> = ["worksheets", "chartsheets", "dialogsheets", "macrosheets"]
    return entries.count { entry in
      let steps = entry.name.lowercased().pathNames
      return steps.count > 1 && folders.contains(steps[steps.count - 2])
        && steps[steps.count - 1].ends(inBytesOf: ".xml")
    }
  }
}
