internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan export`: assessments as a data package.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write assessments as tables for statistics programs.",
    discussion: """
      Writes cities, scores, answers, evidence, gaps and unknowns as CSV, and datapackage.json \
      (Frictionless Data), which says what each column holds.

      Examples:
        mizan export data seeds/cities/*.yaml --checklist urban-migration
        mizan export data seeds/cities/sousse.yaml --lang fr --csv excel
      """)

  @Argument(help: "The folder to write into, made if it is not there.", completion: .directory)
  var folder: String

  @Argument(help: "Profiles.", completion: .file())
  var profiles: [String]

  @OptionGroup var checklist: ChecklistOption

  @OptionGroup var language: LanguageOption

  @Option(help: "What others may do with the data, such as CC-BY-4.0; said in datapackage.json.")
  var licence: String?

  @Flag(name: .shortAndLong, help: "Nothing beside the result but errors.")
  var quiet = false

  @OptionGroup var dialect: DialectOption
  @OptionGroup var tailoring: TailoringOptions
  @OptionGroup var date: DateOptions
  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if folder == "-" { throw ValidationError(Notes.exportFolder) }
  }

  func run() throws {
    try OutputName.requireAny(folder)
    let workspace = try Workspace(
      folders, checklists: checklist.names, tailoring, on: date)
    let profiles = try workspace.profiles(self.profiles)
    try requireDifferent(profiles)
    let assessments = try workspace.assessments(
      self.profiles, of: profiles, checklists: checklist.names)
    let package = DataPackage(
      assessments, rulebook: workspace.rulebook, language: language.language,
      dialect: dialect.dialect,
      licence: licence)
    if !quiet { workspace.notes.forEach(Console.note) }
    let files = package.files.map { (path: folder + "/" + $0.name, text: $0.text) }
    try OutputFolder.make(above: folder + "/")
    try OutputFile.write(files)
    if !quiet { for file in files { Console.note(Notes.wrote(file.path)) } }
  }

  /// Refuses two profiles of one city, respondent and date: their rows could not be told apart.
  private func requireDifferent(_ profiles: [Profile]) throws(LoadFailure) {
    var first: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    for (path, profile) in zip(self.profiles, profiles) {
      let key = DataPackage.key(of: profile)
      if let other = first[key] {
        diagnostics.append(
          Diagnostic(.sameProfileTwice, file: path, values: ["name": key, "first": other]))
      }
      first[key] = first[key] ?? path
    }
    guard diagnostics.isEmpty else { throw LoadFailure(diagnostics) }
  }
}
