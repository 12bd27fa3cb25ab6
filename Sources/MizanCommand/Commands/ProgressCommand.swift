internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan progress`: one city over time.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show what changed in one city from date to date.",
    discussion: """
      Every date is judged by today's checklist on the criteria that all versions have in common.

      Examples:
        mizan progress 2022.yaml 2026.yaml
        mizan progress 2022.yaml 2026.yaml --before urban-migration-1.0.yaml
      """)

  @Argument(help: "Profiles of one city, each of another date.", completion: .file())
  var profiles: [String]

  @OptionGroup var checklist: ChecklistOption

  @Option(
    help: ArgumentHelp(
      "The version of the checklist that the oldest profile answered: tells the effect of the method.",
      valueName: "path"))
  var before: String?

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: ReportForm?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let form = try shared.output.form(format, usual: .document(.text))
    let workspace = try shared.workspace(checklist.names)
    let profiles = try workspace.profiles(profiles)
    try OneCity(paths: self.profiles, profiles).requireDates()
    let checklists = try workspace.common(checklist.names, profiles)
    var progress: [CityProgress] = []
    for checklist in checklists {
      let older = try before.map { path throws(LoadFailure) in
        try olderAssessment(of: profiles, checklist, path, workspace)
      }
      let result = CityProgress(of: profiles, on: checklist, older: older)
      try workspace.requireScores(result.assessments.map(\.scorecard))
      progress.append(result)
    }
    workspace.notes.forEach(shared.output.note)
    try write(progress, form, workspace.rulebook)
  }

  /// The oldest profile, judged by the version that it answered.
  private func olderAssessment(
    of profiles: [Profile], _ checklist: Checklist, _ before: String, _ workspace: Workspace
  ) throws(LoadFailure) -> Assessment {
    let first = profiles.inOrderOfDates.first
    let path = zip(self.profiles, profiles).first { $0.1 == first }?.0 ?? ""
    let older = try Workspace(shared.folders, older: before, of: checklist, than: workspace)
    guard let old = older.rulebook.checklist(checklist.id) else {
      throw LoadFailure([
        Diagnostic(.unknownChecklist, file: before, values: ["name": checklist.id, "known": ""])
      ])
    }
    if let first { try requireAnswered(old, by: first, path) }
    let profile = try older.profiles([path])[0]
    return try older.assessment(of: profile, against: old)
  }

  /// Refuses a version that the oldest profile did not answer.
  private func requireAnswered(
    _ older: Checklist, by profile: Profile, _ path: String
  ) throws(LoadFailure) {
    var values = ["first": path, "name": older.id, "version": older.version]
    guard let answered = profile.answeredVersions[older.id] else {
      throw LoadFailure([Diagnostic(.answeredNotSaid, file: before, values: values)])
    }
    guard ChecklistVersion(answered) == ChecklistVersion(older.version) else {
      values["found"] = answered
      throw LoadFailure([Diagnostic(.anotherVersionAnswered, file: before, values: values)])
    }
  }

  private func write(
    _ progress: [CityProgress], _ form: ReportForm, _ rulebook: Rulebook
  ) throws {
    let language = shared.language
    switch form {
    case .document(let form):
      try shared.write(
        progress.map { ProgressReport($0, rulebook: rulebook, language: language).document },
        as: form)
    case .json: try shared.write(progress.map { ProgressJSON($0, language: language).json })
    }
  }
}
