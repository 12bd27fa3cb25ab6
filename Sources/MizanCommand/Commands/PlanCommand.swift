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
      do is listed after it. What counts is what an action adds for sure, whatever the unknown answers \
      turn out to be.

      Give a --budget, or --frontier to see what each budget brings. For --in money the profile gives \
      the costs of actions (costs: and currency:).

      Examples:
        mizan plan seeds/examples/port-salam.yaml --budget 12
        mizan plan seeds/examples/port-salam.yaml --frontier
        mizan plan city.yaml --budget 100000 --in money
      """)

  @Argument(help: "The profile of a city.", completion: .file())
  var profile: String

  @OptionGroup var options: PlanOptions

  @Flag(help: "Show the best plan for every cost, up to the budget if there is one.")
  var frontier = false

  @OptionGroup var checklist: ChecklistOption

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: ReportForm?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if options.budget == nil, !frontier { throw ValidationError(Notes.noBudget) }
  }

  func run() throws {
    let form = try shared.output.form(format, usual: .document(.text))
    let (workspace, read) = try shared.workspace(
      checklist.names, for: [profile], goesByAnswered: true)
    let assessments = try workspace.assessments(
      [profile], of: try read.get(), checklists: checklist.names)
    let plans = try assessments.map { assessment in
      let request = try options.request(for: assessment, at: profile)
      let frontier = frontier ? PlanFrontier(for: assessment, request) : nil
      return (plan: Plan(for: assessment, request), frontier: frontier)
    }
    (workspace.notes + options.notes(onPlans: plans.count)).forEach(shared.output.note)
    try write(plans, form, workspace.rulebook)
  }

  private func write(
    _ plans: [(plan: Plan, frontier: PlanFrontier?)], _ form: ReportForm, _ rulebook: Rulebook
  ) throws {
    let language = shared.language
    switch form {
    case .document(let form):
      // A terminal gets what fits a screen or two.
      let detail: GapReport.Detail = form.isForTerminals ? .brief : .full
      try shared.write(
        plans.map { plan, frontier in
          PlanReport(
            plan, frontier: frontier, rulebook: rulebook, language: language, detail: detail
          ).document
        }, as: form)
    case .json:
      try shared.write(plans.map { PlanJSON($0, frontier: $1, language: language).json })
    }
  }
}
