internal import ArgumentParser
internal import MizanCore

/// Other views of checklists.
struct TailoringOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A tailoring of a checklist: other weights, aggregation, selection, waivers; may be repeated.",
      valueName: "file"), completion: .file())
  var tailoring: [String] = []

  /// The rulebook with every tailoring applied.
  ///
  /// - Parameters:
  ///   - rulebook: what the tailorings speak of.
  ///   - date: where the day is to be had that says which waivers hold; it is asked for only then.
  /// - Returns: the rulebook, and the ids of the checklists that are tailored.
  /// - Throws: what is wrong with the files, or with the day.
  func apply(
    to rulebook: Rulebook, on date: DateOptions
  ) throws(LoadFailure) -> (rulebook: Rulebook, checklists: [String]) {
    guard !tailoring.isEmpty else { return (rulebook, []) }
    let today = try date.date()
    var diagnostics: [Diagnostic] = []
    var files: [String: String] = [:]
    var result = rulebook
    for file in try Workspace.read(tailoring.map { FoundFile(named: $0) }) {
      let loading = rulebook.tailoring(in: file)
      diagnostics += loading.diagnostics.errors
      guard let tailoring = loading.value else { continue }
      if let first = files[tailoring.checklist] {
        diagnostics.append(
          Diagnostic(
            .sameChecklistTailoredTwice, file: file.path,
            values: ["name": tailoring.checklist, "first": first]))
      }
      files[tailoring.checklist] = file.path
      result = result.tailored(by: tailoring, today: today)
    }
    guard diagnostics.isEmpty else { throw LoadFailure(diagnostics) }
    return (result, files.keys.sorted())
  }
}
