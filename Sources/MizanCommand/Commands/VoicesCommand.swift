internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan voices`: one city, several respondents.
struct VoicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voices",
    abstract: "Show where several respondents on one city disagree.",
    discussion: """
      Examples:
        mizan voices municipality.yaml association.yaml
      """)

  @Argument(help: "Profiles of one city, each of another respondent.", completion: .file())
  var profiles: [String]

  @OptionGroup var checklist: ChecklistOption

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: ReportForm?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let form = try shared.output.form(format, usual: .document(.text))
    let (workspace, read) = try shared.workspace(checklist.names, for: profiles)
    let profiles = try read.get()
    try OneCity(paths: self.profiles, profiles).requireVoices()
    let checklists = try workspace.common(checklist.names, profiles)
    let voices = try checklists.map { checklist in
      Voices(try profiles.map { try workspace.assessment(of: $0, against: checklist) })
    }
    workspace.notes.forEach(shared.output.note)
    let language = shared.language
    switch form {
    case .document(let form):
      try shared.write(
        voices.map {
          VoicesReport($0, rulebook: workspace.rulebook, language: language).document
        }, as: form)
    case .json: try shared.write(voices.map { VoicesJSON($0, language: language).json })
    }
  }
}
