public import MizanCore

/// What a machine has, and what is missing costs.
public struct MachineReport {
  private let machine: Machine
  private let say: PhraseCatalog

  /// A report in `language`.
  public init(_ machine: Machine, language: Language) {
    self.machine = machine
    say = PhraseCatalog.catalog(for: language)
  }

  /// Programs, fonts, then files, each with what its absence means.
  public var document: Document {
    Document(
      language: say.language,
      blocks: [.heading(level: 1, say(.doctor)), .table(tools)] + missingTools
        + [.heading(level: 2, say(.doctorFonts))] + fonts
        + [.heading(level: 2, say(.doctorFiles)), .table(files)])
  }

  private var tools: Table {
    let columns = [
      Table.Column(say(.doctorProgram)), Table.Column(say(.doctorUse), isFlexible: true),
      Table.Column(say(.doctorVersion)), Table.Column(say(.doctorPlace), isFlexible: true),
    ]
    return Table(
      columns,
      rows: machine.tools.map { tool in
        let version = tool.version.map(Text.code) ?? say(.doctorNotSaid)
        return [
          .text(name(tool.kind)), .text(use(tool.kind)), .text(tool.path == nil ? Text() : version),
          .text(tool.path.map(Text.code) ?? say(.doctorNotFound)),
        ]
      })
  }

  private func name(_ kind: Machine.Tool.Kind) -> Text {
    switch kind {
    case .browser: say(.doctorBrowser)
    case .weasyprint: .code("WeasyPrint")
    case .pandoc: .code("pandoc")
    case .soffice: .code("LibreOffice")
    case .xlsx2csv: .code("xlsx2csv")
    }
  }

  private func use(_ kind: Machine.Tool.Kind) -> Text {
    switch kind {
    case .browser: say(.doctorForPdf)
    case .weasyprint: say(.doctorForPdfElse)
    case .pandoc: say(.doctorForOffice)
    case .soffice: say(.doctorForSpreadsheets)
    case .xlsx2csv: say(.doctorForXlsx)
    }
  }

  private var missingTools: [Block] {
    var items: [Item] = []
    func add(_ phrase: Phrase, _ install: String) {
      items.append(
        Item(body: say(phrase), details: [say(.doctorInstall, ["command": .code(install)])]))
    }
    if !machine.has(.browser), !machine.has(.weasyprint) {
      add(.doctorWithoutPdf, "apt install chromium | brew install --cask chromium")
    }
    if !machine.has(.pandoc) {
      add(.doctorWithoutOffice, "apt install pandoc | brew install pandoc")
    }
    if !machine.has(.soffice), !machine.has(.xlsx2csv) {
      add(.doctorWithoutSpreadsheets, "apt install xlsx2csv | pip install xlsx2csv")
    }
    return items.isEmpty ? [] : [.list(items)]
  }

  private var fonts: [Block] {
    guard let fonts = machine.fonts else { return [.paragraph(say(.doctorFontsUnknown))] }
    let table = Table(
      [Table.Column(say(.doctorLetters)), Table.Column(say(.doctorFont), isFlexible: true)],
      rows: [
        [.text(say(.doctorLatin)), .text(found(fonts.latin))],
        [.text(say(.doctorArabic)), .text(found(fonts.arabic))],
      ])
    let missing = [
      (Machine.fonts.latin, fonts.latin), (Machine.fonts.arabic, fonts.arabic),
    ].filter { $0.0 != $0.1 }.compactMap(\.0)
    guard !missing.isEmpty else { return [.table(table)] }
    let names = missing.map(Text.code).joined(by: say(.listComma))
    let casks = "font-noto-sans font-noto-naskh-arabic"
    let install = "apt install fonts-noto-core | brew install --cask \(casks)"
    return [
      .table(table),
      .list([
        Item(
          body: say(.doctorWithoutFonts, ["fonts": names]),
          details: [say(.doctorInstall, ["command": .code(install)])])
      ]),
    ]
  }

  private var files: Table {
    Table(
      [Table.Column(Text()), Table.Column(say(.doctorPlace), isFlexible: true)],
      rows: [
        [.text(say(.doctorRules)), .text(found(machine.rules))],
        [.text(say(.doctorSeeds)), .text(found(machine.seeds))],
      ])
  }

  private func found(_ name: String?) -> Text { name.map(Text.code) ?? say(.doctorNotFound) }
}
