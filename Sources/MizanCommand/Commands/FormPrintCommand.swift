internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan form print`: a blank questionnaire for paper.
struct FormPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Write a blank questionnaire for paper.",
    discussion: """
      Every question with what counts, boxes to tick, and lines for the source and its date.

      Examples:
        mizan form print --checklist urban-migration --lang fr
        mizan form print --checklist urban-migration --lang ar -o questions.md
      """)

  @OptionGroup var checklist: NeededChecklistOption

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: DocumentForm?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let form = try shared.output.form(format, usual: .text)
    let workspace = try shared.workspace(checklist.names)
    let checklists = try workspace.checklists(checklist.names)
    try workspace.requireTailored(checklists)
    workspace.notes.forEach(shared.output.note)
    let blank = Form(
      checklists[0], workspace.rulebook, city: "", name: "", language: shared.language)
    try shared.write([FormPrint(blank).document], as: form)
  }
}
