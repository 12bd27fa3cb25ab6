internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan new`: files to fill in.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a file to fill in.",
    subcommands: [
      NewProfileCommand.self, NewCriterionCommand.self, NewChecklistCommand.self,
    ])
}

/// `mizan new profile`: a profile with every question of a checklist, to answer.
struct NewProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "Write a profile with every question of a checklist.",
    discussion: """
      Examples:
        mizan new profile port-salam --checklist urban-migration
        mizan new profile lyon --name Lyon --checklist urban-migration -o lyon.yaml
      """)

  @Argument(help: "The id of the city, such as sao-paulo.")
  var city: String

  @OptionGroup var checklist: NeededChecklistOption

  @Option(help: "The city's name. Else its id.")
  var name: String?

  @OptionGroup var date: DateOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  func run() throws {
    if let name, name.allSatisfy(\.isWhitespace) {
      throw LoadFailure([Diagnostic(.emptyValue, file: "--name")])
    }
    try NewFile.require(city)
    let today = try date.date()
    let workspace = try Workspace(folders, checklists: checklist.names)
    let template = ProfileTemplate(
      city: city, name: name ?? city, checklist: try workspace.checklists(checklist.names)[0],
      today: today, language: language.language)
    try NewFile.write(template.text, output)
  }
}
