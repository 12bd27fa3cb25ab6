internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan plan`: what gains most within a budget.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Choose the actions that add most to a city's score within a budget.",
    discussion: """
      A plan holds what the city can do itself, with what has to be done before. What others have to \
      do is listed after it.

      Examples:
        mizan plan seeds/examples/port-salam.yaml --budget 12
        mizan plan seeds/examples/port-salam.yaml --frontier
        mizan plan city.yaml --budget 100000 --in money
      """)

  @Argument(help: "The profile of a city.")
  var profile: String

  @OptionGroup var options: PlanOptions

  @Flag(help: "Show every plan worth having, up to the budget if there is one.")
  var frontier = false

  @Option(
    help: ArgumentHelp(
      "The checklist, by id or path. Else every one the profile speaks to.",
      valueName: "id|path"))
  var checklist: String?

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: ReportForm?

  @OptionGroup var tailoring: TailoringOptions
  @OptionGroup var date: DateOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if options.budget == nil, !frontier { throw ValidationError(Notes.noBudget) }
  }

  func run() throws {
    let form = try output.form(format, usual: .document(.text))
    let names = checklist.map { [$0] } ?? []
    let workspace = try Workspace(folders, checklists: names, tailoring, on: date)
    let assessments = try workspace.assessments([profile], checklists: names)
    let plans = try assessments.map { assessment in
      let request = try options.request(for: assessment, at: profile)
      let frontier = frontier ? PlanFrontier(for: assessment, request) : nil
      return (plan: Plan(for: assessment, request), frontier: frontier)
    }
    workspace.notes.forEach(output.note)
    try output.write(text(plans, form, workspace.rulebook))
  }

  private func text(
    _ plans: [(plan: Plan, frontier: PlanFrontier?)], _ form: ReportForm, _ rulebook: Rulebook
  ) -> String {
    switch form {
    case .document(let format):
      // A terminal gets what fits a screen or two.
      let detail: GapReport.Detail = format.id == DocumentFormat.text.id ? .brief : .full
      return plans.map { plan, frontier in
        let report = PlanReport(
          plan, frontier: frontier, rulebook: rulebook, language: output.language,
          detail: detail)
        return format.render(report.document, output.style)
      }.joined(separator: "\n")
    case .json:
      let results = plans.map { plan, frontier in
        PlanJSON(plan, frontier: frontier, language: output.language).json
      }
      return (results.count == 1 ? results[0] : .array(results)).text
    }
  }
}
