internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan memo`: a recommendation memo to a decision maker.
struct MemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memo", abstract: "Write a recommendation memo to a decision maker.",
    discussion: """
      The memo proposes what adds most for its effort; with a --budget, what adds most within it, as \
      mizan plan does. What only the city can supply, such as owners and dates, stands as \
      [to complete: …]; a list of it goes to the standard error.

      Examples:
        mizan memo seeds/cities/sousse.yaml
        mizan memo seeds/cities/sousse.yaml --budget 12
        mizan memo seeds/cities/sousse.yaml --today 2026-01-31 -o memo.md
      """)

  @Argument(help: "The profile of a city.", completion: .file())
  var profile: String

  @OptionGroup var checklist: ChecklistOption

  @OptionGroup var options: PlanOptions

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: DocumentForm?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if options.isGiven, options.budget == nil { throw ValidationError(Notes.onlyWithBudget) }
  }

  func run() throws {
    let today = try shared.date.date()
    let form = try shared.output.form(format, usual: .markdown)
    let (workspace, read) = try shared.workspace(
      checklist.names, for: [profile], goesByAnswered: true)
    let assessments = try workspace.assessments(
      [profile], of: try read.get(), checklists: checklist.names)
    let memos = try assessments.map { assessment in
      Memo(
        assessment, rulebook: workspace.rulebook, language: shared.language, today: today,
        plan: try plan(for: assessment))
    }
    (workspace.notes + options.notes(onPlans: memos.count)).forEach(shared.output.note)
    try shared.write(memos.map(\.document), as: form)
    shared.output.note(Notes.toComplete(memos, shared.language))
  }

  private func plan(for assessment: Assessment) throws -> Plan? {
    guard options.budget != nil else { return nil }
    return Plan(for: assessment, try options.request(for: assessment, at: profile))
  }
}
