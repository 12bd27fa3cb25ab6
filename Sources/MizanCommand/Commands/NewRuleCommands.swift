internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan new criterion`: a criterion to fill in.
struct NewCriterionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "criterion", abstract: "Write a commented criterion to fill in.",
    discussion: """
      Example:
        mizan new criterion safety.night-transport -o rules/criteria/safety/night-transport.yaml
      """)

  @Argument(help: "The id of the criterion, GROUP.NAME.")
  var id: String

  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    try NewFile.require(id, dotted: true)
    try NewFile.write(RuleTemplate.criterion(id), output)
  }
}

/// `mizan new checklist`: a checklist to fill in.
struct NewChecklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist", abstract: "Write a commented checklist to fill in.",
    discussion: """
      Example:
        mizan new checklist night-life -o rules/checklists/night-life.yaml
      """)

  @Argument(help: "The id of the checklist.")
  var id: String

  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    try NewFile.require(id)
    try NewFile.write(RuleTemplate.checklist(id), output)
  }
}

/// What the commands that write files to fill in share.
enum NewFile {
  /// - Throws: when `id` is none, with what it may have been meant to be.
  static func require(_ id: String, dotted: Bool = false) throws(LoadFailure) {
    if Identifier.isValid(id, dotted: dotted) { return }
    let near = dotted ? nil : Identifier.resembling(id)
    throw LoadFailure([
      Diagnostic(.badIdentifier, values: ["name": id], suggestions: near.map { [$0] } ?? [])
    ])
  }

  /// Writes a new file, never over one that is there.
  static func write(_ text: String, _ output: OutputOptions) throws {
    try output.requireName()
    if let path = output.output, path != "-", OutputFile(path: path).exists {
      throw LoadFailure([Diagnostic(.outputExists, file: path)])
    }
    try output.write(text)
  }
}
