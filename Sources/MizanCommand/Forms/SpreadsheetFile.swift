internal import MizanCore
internal import MizanReport

/// A spreadsheet that somebody sends, read as text.
struct SpreadsheetFile {
  let path: String

  private static let endings = ["csv", "tsv", "txt", "xlsx", "ods", "fods"]

  /// Its sheets: of CSV by ourselves, of the others by a program.
  ///
  /// - Throws: when the ending is none of these, the file cannot be read, or the program is missing or fails.
  func sheets() throws(LoadFailure) -> [FilledSheet] {
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
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private func csv(_ file: SourceFile, name: String) throws(LoadFailure) -> FilledSheet {
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      throw LoadFailure([Diagnostic(.notUTF8, file: path)])
    }
    guard let rows = CSVReader.rows(file.bytes) else {
      throw LoadFailure([Diagnostic(.badCSV, file: path)])
    }
    return FilledSheet(name: name, rows: rows)
  }

  private func converted(by programs: [SpreadsheetReader]) throws(LoadFailure) -> [FilledSheet] {
    // Whether it is there and a file is told before programs are looked for.
    _ = try SourceFile.read(path)
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
      of: Environment.realPath(path) ?? path, with: program, in: folder)
    var sheets: [FilledSheet] = []
    for file in files { sheets.append(try csv(file.content, name: file.name)) }
    return sheets
  }
}
