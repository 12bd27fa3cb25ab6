internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan form`: questionnaires as spreadsheets and on paper.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Questionnaires as spreadsheets: export, fill in, import.",
    subcommands: [FormExportCommand.self, FormImportCommand.self, FormPrintCommand.self])
}

/// `mizan form export`: the questions of a checklist as a spreadsheet.
struct FormExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the questions of a checklist as a spreadsheet to fill in.",
    discussion: """
      The sheet holds what the profile says already; for a city without a profile it is blank. Questions \
      are locked, answers are chosen from lists. Bring it back with mizan form import.

      Examples:
        mizan form export lyon.yaml --checklist urban-migration -o lyon.xlsx
        mizan form export --city lyon --checklist urban-migration -o lyon.csv
      """)

  @Argument(help: "The profile of a city.", completion: .file())
  var profile: String?

  @Option(help: "The id of a city that has no profile yet.")
  var city: String?

  @Option(help: "That city's name. Else its id.")
  var name: String?

  @OptionGroup var checklist: NeededChecklistOption

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: SpreadsheetForm?

  @OptionGroup var dialect: DialectOption
  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if (profile == nil) == (city == nil) { throw ValidationError(Notes.formCityOrProfile) }
    if name != nil, city == nil { throw ValidationError(Notes.formNameAlone) }
  }

  func run() throws {
    let kind = try output.form(format, usual: .csv)
    try dialect.require(kind == .csv)
    if let name, name.allSatisfy(\.isWhitespace) {
      throw LoadFailure([Diagnostic(.emptyValue, file: "--name")])
    }
    try city.map { try NewFile.require($0) }
    let workspace = try Workspace(folders, checklists: checklist.names)
    workspace.notes.forEach(output.note)
    let form = try self.form(workspace, try workspace.checklists(checklist.names)[0])
    form.cutCells.map(Notes.formCut).forEach(output.note)
    switch kind {
    case .csv: try output.write(form.csv(dialect.dialect))
    case .fods: try output.write(FlatODS(form).text)
    case .xlsx:
      try output.requireFile(for: "XLSX", ending: "xlsx")
      try output.write(try Workbook.bytes(of: form, file: output.output))
    }
  }

  private func form(_ workspace: Workspace, _ checklist: Checklist) throws -> Form {
    guard let path = profile else {
      let id = city ?? ""
      return Form(
        checklist, workspace.rulebook, city: id, name: name ?? id, language: language.language)
    }
    let file = try SourceFile.read(path)
    let loading = workspace.rulebook.profile(in: file)
    guard let profile = loading.value else { throw LoadFailure(loading.diagnostics.errors) }
    return Form(checklist, workspace.rulebook, profile, file, language: language.language)
  }
}

/// The formats of a form to fill in.
enum SpreadsheetForm: ResultForm {
  case csv, fods, xlsx

  static var all: [SpreadsheetForm] { [.csv, .fods, .xlsx] }

  var name: String { "\(self)" }
  var fileExtension: String { name }
}
