internal import MizanCore

/// A program that writes the sheets of a spreadsheet as CSV.
enum SpreadsheetReader {
  case xlsx2csv, office

  var name: String {
    switch self {
    case .xlsx2csv: "xlsx2csv"
    case .office: "soffice"
    }
  }

  /// How to come by it.
  var advice: String {
    switch self {
    case .xlsx2csv: "apt install xlsx2csv, or pip install xlsx2csv; or save the file as CSV"
    case .office: "install LibreOffice; or save the file as CSV"
    }
  }

  /// The first that is there, and where.
  static func first(
    of readers: [SpreadsheetReader]
  ) -> (reader: SpreadsheetReader, program: Program)? {
    for reader in readers {
      if let program = reader.program { return (reader, program) }
    }
    return nil
  }

  /// Where the machine has it.
  var program: Program? {
    switch self {
    case .xlsx2csv: Program.find(name)
    case .office: LibreOffice.program
    }
  }

  /// Has the sheets of a file written as CSV, and reads them.
  ///
  /// - Parameters:
  ///   - path: of the file, absolute.
  ///   - count: how many sheets the file has, where that is known.
  ///   - program: this one.
  ///   - folder: for what is written on the way.
  /// - Returns: each sheet with its name; that of a sheet of XLSX is its number.
  /// - Throws: when the program fails, or has made a file that is too large to read: a part of an answer is none.
  func sheets(
    of path: String, count: Int?, with program: Program, in folder: WorkFolder
  ) throws(LoadFailure) -> [(name: String, content: SourceFile)] {
    switch self {
    case .xlsx2csv: try numbered(path, count ?? 1, program, folder)
    case .office: try named(path, program, folder)
    }
  }

  /// Of one sheet as CSV, or of what a program writes for itself: a small spreadsheet can hold a million rows of the
  /// same.
  private static let mostFileBytes = 16 << 20

  /// Sheet by sheet into files with names of ours.
  ///
  /// The program would take those of the sheets for paths, wherever they lead. A sheet that it cannot read and one
  /// that is not there differ in nothing that its versions agree on, so it is asked for those alone that there are.
  private func numbered(
    _ path: String, _ count: Int, _ program: Program, _ folder: WorkFolder
  ) throws(LoadFailure) -> [(name: String, content: SourceFile)] {
    var sheets: [(name: String, content: SourceFile)] = []
    for number in 1...max(1, count) {
      let file = "sheet-\(number).csv"
      let run = ProgramRun(
        program: program, arguments: ["-s", "\(number)", "-f", "%Y-%m-%d", path, file],
        folder: folder.path, mostFileBytes: Self.mostFileBytes, mostMemory: 1 << 30)
      let outcome = run.outcome()
      guard outcome.ending == .exited(0), let content = try? SourceFile.read(folder.path(file))
      else { throw failure(path, program, outcome) }
      sheets.append(("\(number)", content))
    }
    return sheets
  }

  private func named(
    _ path: String, _ program: Program, _ folder: WorkFolder
  ) throws(LoadFailure) -> [(name: String, content: SourceFile)] {
    let run = ProgramRun(
      program: program,
      arguments: [
        // A profile folder of its own: the user's may be in use, or have other ideas of CSV.
        "-env:UserInstallation=" + FileAddress.text(folder.path("profile")), "--headless",
        "--norestore", "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
        "--outdir", folder.path("sheets"), path,
      ], folder: folder.path, mostFileBytes: Self.mostFileBytes, mostMemory: 4 << 30)
    let outcome = run.outcome()
    let names = folder.names(in: "sheets")
    guard outcome.ending == .exited(0), !names.isEmpty else {
      throw failure(path, program, outcome)
    }
    let own = Self.stem(String(path.pathNames.last ?? "")) + "-"
    return try names.map { name throws(LoadFailure) in
      let stem = Self.stem(name)
      let isOwn = stem.utf8.starts(with: own.utf8)
      let sheet =
        isOwn ? String(decoding: stem.utf8.dropFirst(own.utf8.count), as: UTF8.self) : stem
      return (sheet, try SourceFile.read(folder.path("sheets/" + name)))
    }
  }

  private func failure(
    _ path: String, _ program: Program, _ outcome: ProgramRun.Outcome
  ) -> LoadFailure {
    LoadFailure([
      Diagnostic(
        .converterFailed, file: path,
        values: ["name": program.name, "words": LastWords(outcome.lastWords).text])
    ])
  }

  private static func stem(_ name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
  }
}
