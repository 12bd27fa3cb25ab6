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

  @Argument(help: "Profiles of one city, each of another respondent.")
  var profiles: [String]

  @Option(
    help: ArgumentHelp(
      "The checklist, by id or path. Else those that every profile speaks to.",
      valueName: "id|path"))
  var checklist: String?

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: ReportForm?

  @OptionGroup var tailoring: TailoringOptions
  @OptionGroup var date: DateOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  func run() throws {
    let form = try output.form(format, usual: .document(.text))
    let names = checklist.map { [$0] } ?? []
    let workspace = try Workspace(folders, checklists: names, tailoring, on: date)
    let profiles = try workspace.profiles(profiles)
    try OneCity(paths: self.profiles, profiles).requireVoices()
    let checklists = try workspace.common(names, profiles)
    let voices = try checklists.map { checklist in
      Voices(try profiles.map { try workspace.assessment(of: $0, against: checklist) })
    }
    workspace.notes.forEach(output.note)
    try output.write(text(voices, form, workspace.rulebook))
  }

  private func text(_ voices: [Voices], _ form: ReportForm, _ rulebook: Rulebook) -> String {
    switch form {
    case .document(let format):
      return voices.map {
        let report = VoicesReport($0, rulebook: rulebook, language: output.language)
        return format.render(report.document, output.style)
      }.joined(separator: "\n")
    case .json:
      let results = voices.map { VoicesJSON($0, language: output.language).json }
      return (results.count == 1 ? results[0] : .array(results)).text
    }
  }
}
