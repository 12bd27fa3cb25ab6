internal import ArgumentParser

/// The one checklist that a command is asked to go by.
struct ChecklistOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The checklist to go by: its id, or the path of its file. Else all that the profiles answer.",
      valueName: "id|path"), completion: .file())
  var checklist: String?

  func validate() throws { try OneChecklist.require() }

  /// What was named, if anything was.
  var names: [String] { checklist.map { [$0] } ?? [] }
}

/// The one checklist that a command needs.
struct NeededChecklistOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The checklist, by id or path.", valueName: "id|path"), completion: .file())
  var checklist: String

  func validate() throws { try OneChecklist.require() }

  /// What was named.
  var names: [String] { [checklist] }
}
