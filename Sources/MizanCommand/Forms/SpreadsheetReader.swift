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
  ) -> (reader: SpreadsheetReader, program: ConverterProgram)? {
    for reader in readers {
      if let program = ConverterProgram(named: reader.name) { return (reader, program) }
    }
    return nil
  }

  /// The longest that a program may take, in seconds.
  private static let patience = 60

  /// Has a file converted.
  ///
  /// - Returns: each sheet with its name; `nil` when the program fails.
  func convert(
    _ path: String, with program: ConverterProgram, into scratch: ScratchFolder
  ) -> [(sheet: String, content: SourceFile)]? {
    // A name that begins with a dash would be an option.
    let source = path.hasPrefix("-") ? "./" + path : path
    switch self {
    case .xlsx2csv:
      let folder = scratch.path + "/sheets"
      let arguments = ["-a", "-f", "%Y-%m-%d", source, folder]
      guard program.run(arguments, patience: Self.patience) else { return nil }
      return scratch.files(in: "sheets").map { name, file in (Self.stem(name), file) }
    case .office:
      // A profile folder of its own: the user's may be in use, or have other ideas of CSV.
      let arguments = [
        "-env:UserInstallation=file://" + scratch.path + "/profile", "--headless", "--norestore",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
        "--outdir", scratch.path + "/sheets", source,
      ]
      guard program.run(arguments, patience: Self.patience) else { return nil }
      let own = Self.stem(String(source.split(separator: "/").last ?? "")) + "-"
      return scratch.files(in: "sheets").map { name, file in
        let stem = Self.stem(name)
        return (stem.hasPrefix(own) ? String(stem.dropFirst(own.count)) : stem, file)
      }
    }
  }

  private static func stem(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
