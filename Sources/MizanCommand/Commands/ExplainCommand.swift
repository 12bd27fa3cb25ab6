internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan explain`: what a criterion asks, why an answer got its level, what a code means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a criterion asks, why an answer got its level, or what a code means.",
    discussion: """
      Examples:
        mizan explain participation.migrant-council
        mizan explain participation.migrant-council seeds/cities/athens.yaml
        mizan explain M103
      """)

  @Argument(help: ArgumentHelp("A criterion, or the code of a diagnostic.", valueName: "name"))
  var name: String

  @Argument(help: "The profile of a city.")
  var profile: String?

  @Option(
    help: ArgumentHelp(
      "A checklist to look in as well, by id or path; may be repeated.", valueName: "id|path"))
  var checklist: [String] = []

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: DocumentForm?

  @OptionGroup var tailoring: TailoringOptions
  @OptionGroup var date: DateOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  func run() throws {
    let form = try output.form(format, usual: DocumentForm(format: .text))
    if let code = DiagnosticCode(rawValue: name.uppercased()) {
      return try output.write(CodeExplanation(code).text)
    }
    let workspace = try Workspace(folders, checklists: checklist, tailoring, on: date)
    guard let criterion = workspace.rulebook.criteria[name] else { throw unknown(workspace) }
    let assessments = try profile.map { path throws(LoadFailure) in
      try self.assessments(of: path, asking: criterion, workspace)
    }
    let explanation = Explanation(
      criterion, assessments ?? [], practices: workspace.practices,
      rulebook: workspace.rulebook, language: output.language)
    workspace.notes.forEach(output.note)
    try output.write(form.format.render(explanation.document, output.style))
  }

  /// The profile on every checklist that asks the criterion.
  private func assessments(
    of path: String, asking criterion: Criterion, _ workspace: Workspace
  ) throws(LoadFailure) -> [Assessment] {
    let profiles = try workspace.profiles([path])
    let checklists = workspace.rulebook.checklists.filter { checklist in
      checklist.criteria.contains { $0.id == criterion.id }
    }
    var assessments: [Assessment] = []
    for profile in profiles {
      for checklist in checklists {
        assessments.append(try workspace.assessment(of: profile, against: checklist))
      }
    }
    return assessments
  }

  private func unknown(_ workspace: Workspace) -> LoadFailure {
    let known = workspace.rulebook.criterionIDs + DiagnosticCode.allCases.map(\.rawValue)
    return LoadFailure([
      Diagnostic(
        .unknownCode, values: ["name": name], suggestions: Suggestion.near(name, in: known))
    ])
  }
}
