internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan assess`: the gap report of each profile.
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Write the gap report of each profile.",
    discussion: """
      Examples:
        mizan assess seeds/cities/sao-paulo.yaml
        mizan assess seeds/cities/*.yaml --format json -o cities.json
      """)

  @Argument(help: "Profiles of cities; - is the standard input.", completion: .file())
  var profiles: [String]

  @Option(
    help: ArgumentHelp(
      "A checklist, by id or path; may be repeated. Else every one the profile speaks to.",
      valueName: "id|path"))
  var checklist: [String] = []

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: ReportForm?

  @Option(
    help: ArgumentHelp(
      "A framework, such as gcm: what the criteria say on its objectives; may be repeated.",
      valueName: "id"))
  var framework: [String] = []

  @Option(
    parsing: .unconditional,
    help: "Exit with 1 if the low end of a score is below this many points.")
  var failUnder: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let failUnder, minimum == nil { throw ValidationError(Notes.badMinimum(failUnder)) }
  }

  /// The minimum in points; `nil` where there is none, or what was given is no number of points.
  private var minimum: Double? { failUnder.flatMap(PointsOption.points) }

  func run() throws {
    let form = try shared.output.form(format, usual: .document(.text))
    let (workspace, read) = try shared.workspace(checklist, for: profiles, goesByAnswered: true)
    let frameworks = try workspace.frameworks(framework)
    let assessments = try workspace.assessments(
      profiles, of: try read.get(), checklists: checklist)
    workspace.notes.forEach(shared.output.note)
    try write(assessments, form, workspace.rulebook, frameworks)
    let isBelow = isBelowMinimum(assessments)
    if tellFailures(assessments) || isBelow { throw ExitCode(Status.findings.rawValue) }
  }

  private func write(
    _ assessments: [Assessment], _ form: ReportForm, _ rulebook: Rulebook,
    _ frameworks: [Framework]
  ) throws {
    let language = shared.language
    switch form {
    case .document(let form):
      // A terminal gets what fits a screen or two.
      let detail: GapReport.Detail = form.isForTerminals ? .brief : .full
      try shared.write(
        assessments.map {
          GapReport(
            $0, rulebook: rulebook, language: language, detail: detail, frameworks: frameworks
          ).document
        }, as: form)
    case .json:
      // Machines get all of them, unless some were asked for.
      let frameworks = frameworks.isEmpty ? rulebook.frameworks : frameworks
      try shared.write(
        assessments.map { AssessmentJSON($0, language: language, frameworks: frameworks).json })
    }
  }

  /// Says which rules failed: an error must never pass for an answer.
  private func tellFailures(_ assessments: [Assessment]) -> Bool {
    let failed = assessments.flatMap { assessment in
      assessment.findings.filter { $0.state == .error }.map { (assessment.profile.city.id, $0) }
    }
    for (city, finding) in failed {
      let reason = finding.failure?.reason ?? ""
      Console.note(Notes.ruleFailed(finding.criterion.id, city: city, reason: reason))
    }
    return !failed.isEmpty
  }

  private func isBelowMinimum(_ assessments: [Assessment]) -> Bool {
    guard let minimum else { return false }
    // Where nothing applies there is no score, so it is not below anything either.
    let below = assessments.filter { ($0.score?.low ?? 1) * 100 < minimum - 1e-9 }
    for assessment in below {
      let low = (assessment.score?.low ?? 1) * 100
      shared.output.note(
        Notes.belowMinimum(assessment.profile.city.id, low: low, minimum: minimum))
    }
    return !below.isEmpty
  }
}

extension Workspace {
  /// One assessment for each profile and each checklist: those named, else those it speaks to.
  ///
  /// The profiles were read from these paths.
  func assessments(
    _ paths: [String], of profiles: [Profile], checklists names: [String]
  ) throws(LoadFailure) -> [Assessment] {
    let named = try checklists(names)
    var assessments: [Assessment] = []
    var silent: [Diagnostic] = []
    for (path, profile) in zip(paths, profiles) {
      let checklists = names.isEmpty ? rulebook.checklists(meantBy: profile) : named
      if checklists.isEmpty { silent.append(Diagnostic(.noChecklist, file: path)) }
      assessments += try checklists.map { checklist throws(LoadFailure) in
        try assessment(of: profile, against: checklist)
      }
    }
    guard silent.isEmpty else { throw LoadFailure(silent) }
    try requireTailored(assessments.map(\.checklist))
    return assessments
  }
}
