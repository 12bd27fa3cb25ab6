internal import MizanCore
internal import MizanReport

extension Machine {
  /// Looks at the machine: programs on `PATH`, their versions, and what `fc-list` knows of fonts.
  ///
  /// - Parameter folders: where the user says that rules and seeds lie.
  /// - Returns: every program that is looked for, found or not.
  /// - Throws: when there is no room for temporary files.
  static func found(_ folders: FolderOptions) throws(LoadFailure) -> Machine {
    let signals = SignalMask()
    defer { signals.restore() }
    let folder = try WorkFolder()
    defer { folder.remove() }
    let tools = Tool.Kind.allCases.map { kind in
      let program = program(kind)
      return Tool(
        kind, path: program?.path,
        version: program.flatMap { ProgramVersion(of: $0, in: folder).text })
    }
    return Machine(
      tools: tools, fonts: fonts(folder), rules: try? folders.rulesFolder(),
      seeds: try? folders.seedsFolder())
  }

  private static func program(_ kind: Tool.Kind) -> Program? {
    switch kind {
    case .browser: Program.first(of: PDFEngine.browsers, bundles: PDFEngine.bundles)
    case .weasyprint: Program.find(PDFEngine.weasyPrint)
    case .pandoc: Program.find(Pandoc.name)
    case .soffice: SpreadsheetReader.office.program
    case .xlsx2csv: SpreadsheetReader.xlsx2csv.program
    }
  }

  /// Of the names of fonts: a machine may have thousands.
  private static let mostBytesOfFonts = 1 << 20

  /// The fonts that files ask for, else the first that has such letters.
  private static func fonts(_ folder: WorkFolder) -> Fonts? {
    guard let program = Program.find("fc-list") else { return nil }
    func font(_ wanted: String?, _ language: String) -> String? {
      let run = ProgramRun(
        program: program, arguments: [":lang=\(language)", "family"], folder: folder.path,
        limit: .seconds(10), mostWords: mostBytesOfFonts)
      let families = run.outcome().lastWords.split(whereSeparator: { $0.isNewline || $0 == "," })
        .map { $0.drop { $0 == " " } }
      if let wanted, families.contains(Substring(wanted)) { return wanted }
      return families.min().map(String.init)
    }
    return Fonts(latin: font(Machine.fonts.latin, "en"), arabic: font(Machine.fonts.arabic, "ar"))
  }
}
