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
        mizan explain participation seeds/cities/athens.yaml
        mizan explain M103
      """)

  @Argument(
    help: ArgumentHelp(
      "A criterion, the code of a diagnostic, or with a profile a theme or a checklist.",
      valueName: "name"))
  var name: String

  @Argument(help: "The profile of a city.", completion: .file())
  var profile: String?

  @Option(
    help: ArgumentHelp(
      "A checklist to look in as well, by id or path; may be repeated.", valueName: "id|path"))
  var checklist: [String] = []

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: DocumentForm?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let form = try shared.output.form(format, usual: .text)
    if let code = DiagnosticCode(rawValue: name.uppercased()) {
      return try shared.output.write(CodeExplanation(code).text)
    }
    let workspace = try shared.workspace(checklist)
    guard let criterion = workspace.rulebook.criteria[name] else {
      return try explainScore(workspace, form)
    }
    let assessments = try profile.map { path throws(LoadFailure) in
      try self.assessments(of: path, workspace) { $0.criteria.contains { $0.id == criterion.id } }
    }
    let explanation = Explanation(
      criterion, assessments ?? [], practices: workspace.practices,
      rulebook: workspace.rulebook, language: shared.language,
      tailored: workspace.rulebook.checklists.filter { checklist in
        checklist.tailoring != nil && checklist.criteria.contains { $0.id == criterion.id }
      })
    workspace.notes.forEach(shared.output.note)
    try shared.write([explanation.document], as: form)
  }

  /// The arithmetic of a theme or of a whole checklist.
  private func explainScore(_ workspace: Workspace, _ form: DocumentForm) throws {
    guard let profile else { throw unknown(workspace) }
    let assessments = try assessments(of: profile, workspace) { $0.has(group: name) }
    guard !assessments.isEmpty else { throw unknown(workspace) }
    workspace.notes.forEach(shared.output.note)
    let documents = assessments.map {
      ScoreExplanation(
        of: name, $0, rulebook: workspace.rulebook, language: shared.language
      ).document
    }
    try shared.write(documents, as: form)
  }

  /// The profile on every checklist that is meant.
  private func assessments(
    of path: String, _ workspace: Workspace, on isMeant: (Checklist) -> Bool
  ) throws(LoadFailure) -> [Assessment] {
    let profiles = try workspace.profiles([path])
    let checklists = workspace.rulebook.checklists.filter(isMeant)
    var assessments: [Assessment] = []
    for profile in profiles {
      for checklist in checklists {
        assessments.append(try workspace.assessment(of: profile, against: checklist))
      }
    }
    return assessments
  }

  private func unknown(_ workspace: Workspace) -> LoadFailure {
    let groups = workspace.rulebook.groupIDs + workspace.rulebook.checklists.map(\.id)
    let known = workspace.rulebook.criterionIDs + groups + DiagnosticCode.allCases.map(\.rawValue)
    return LoadFailure([
      Diagnostic(
        .unknownCode, values: ["name": name], suggestions: Suggestion.near(name, in: known))
    ])
  }
}
