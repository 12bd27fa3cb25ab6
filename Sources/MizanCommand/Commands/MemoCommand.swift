internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan memo`: a recommendation memo to a decision maker.
struct MemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memo", abstract: "Write a recommendation memo to a decision maker.",
    discussion: """
      What only the city can supply stands as [to complete: …]; the standard error lists it.

      Examples:
        mizan memo seeds/cities/sousse.yaml
        mizan memo seeds/cities/sousse.yaml --budget 12
        mizan memo seeds/cities/sousse.yaml --today 2026-01-31 -o memo.md
      """)

  @Argument(help: "The profile of a city.")
  var profile: String

  @Option(
    help: ArgumentHelp(
      "The checklist, by id or path. Else every one the profile speaks to.",
      valueName: "id|path"))
  var checklist: String?

  @OptionGroup var options: PlanOptions

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: DocumentForm?

  @OptionGroup var tailoring: TailoringOptions
  @OptionGroup var date: DateOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if options.isGiven, options.budget == nil { throw ValidationError(Notes.onlyWithBudget) }
  }

  func run() throws {
    let today = try date.date()
    let form = try output.form(format, usual: DocumentForm(format: .markdown))
    let names = checklist.map { [$0] } ?? []
    let workspace = try Workspace(folders, checklists: names, tailoring, on: date)
    let memos = try workspace.assessments([profile], checklists: names).map { assessment in
      Memo(
        assessment, rulebook: workspace.rulebook, language: output.language, today: today,
        plan: try plan(for: assessment))
    }
    workspace.notes.forEach(output.note)
    try output.write(
      memos.map { form.format.render($0.document, output.style) }.joined(separator: "\n"))
    output.note(Notes.toComplete(memos.flatMap(\.toComplete).map(\.plain)))
  }

  private func plan(for assessment: Assessment) throws -> Plan? {
    guard options.budget != nil else { return nil }
    return Plan(for: assessment, try options.request(for: assessment, at: profile))
  }
}
