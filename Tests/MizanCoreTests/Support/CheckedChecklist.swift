import MizanCore
import Testing

/// A checklist written in a test, with the rulebook that holds it.
struct CheckedChecklist {
  let checklist: Checklist
  let rulebook: Rulebook

  static func read(_ text: String) throws -> CheckedChecklist {
    let loading = Rulebook.load([SourceFile(path: "own.yaml", bytes: Array(text.utf8))])
    guard !loading.diagnostics.hasErrors else { throw LoadFailure(loading.diagnostics) }
    return CheckedChecklist(
      checklist: try #require(loading.rulebook.checklists.first), rulebook: loading.rulebook)
  }
}
