internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan evaluate`: an expression of the rule language, tried out.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Try an expression of the rule language, with the facts of a city or none.",
    discussion: """
      Without a profile every fact is unknown.

      Examples:
        mizan evaluate '2 * 3 > 5'
        mizan evaluate 'council.exists && council.women_share >= 0.5' seeds/cities/athens.yaml
      """)

  @Argument(help: "The expression, in CEL.")
  var expression: String

  @Argument(help: "The profile of a city.", completion: .file())
  var profile: String?

  @Option(
    help: ArgumentHelp(
      "A checklist whose own facts and variables it may name, by id or path.",
      valueName: "id|path"))
  var checklist: String?

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: ValueForm?

  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  func validate() throws { try OneChecklist.require() }

  func run() throws {
    let form = try output.form(format, usual: .document(.text))
    let named = checklist.map { [$0] } ?? []
    let workspace = try Workspace(folders, checklists: named)
    let vocabulary =
      try named.isEmpty
      ? workspace.rulebook.vocabulary : workspace.checklists(named)[0].vocabulary
    let expression = try workspace.rulebook.expression(self.expression, in: vocabulary)
    let profile = try self.profile.map { path throws(LoadFailure) in
      try workspace.profiles([path])[0]
    }
    let report = ExpressionReport(
      expression, in: vocabulary, vocabulary.values(of: profile), language: language.language)
    workspace.notes.forEach(output.note)
    switch form {
    case .document(let format): try output.write(format.render(report.document, output.style))
    case .json: try output.write(report.json.text)
    }
  }
}
