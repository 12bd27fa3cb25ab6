internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan doctor`: what the machine has that mizan can use.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Show which programs and fonts for PDF, Word and spreadsheets were found.",
    discussion: """
      Each program is asked for its version, for a few seconds at most. Nothing else is done with it.

      Examples:
        mizan doctor
        mizan doctor --format json
      """)

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: ValueForm?

  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  func run() throws {
    let form = try output.form(format, usual: .document(.text))
    let machine = try Machine.found(folders)
    switch form {
    case .document(let format):
      let report = MachineReport(machine, language: language.language)
      try output.write(format.render(report.document, output.style))
    case .json: try output.write(MachineJSON(machine).json.text)
    }
  }
}
