internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan compare`: cities side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Put cities side by side, to learn from each other.",
    discussion: """
      Examples:
        mizan compare seeds/cities/sousse.yaml seeds/cities/turin.yaml
        mizan compare seeds/cities/*.yaml --format csv -o cities.csv
        mizan compare seeds/cities/*.yaml --where 'city.size == "large"'
        mizan compare seeds/cities/*.yaml --rank --samples 20000
        mizan compare seeds/cities/*.yaml --format dot | dot -Tsvg > learning.svg
      """)

  @Argument(help: "Profiles of different cities.")
  var profiles: [String]

  @Option(
    help: ArgumentHelp(
      "The checklist, by id or path. Else those that every profile speaks to.",
      valueName: "id|path"))
  var checklist: String?

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: ComparisonForm?

  @OptionGroup(title: "Which cities") var cities: CityOptions
  @OptionGroup(title: "Ranks") var ranks: RankOptions
  @OptionGroup var tailoring: TailoringOptions
  @OptionGroup var date: DateOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  func run() throws {
    let form = try output.form(format, usual: .table(.report(.document(.text))))
    if case .graph = form, ranks.isAsked { throw ValidationError(Notes.graphWithoutRanks) }
    let names = checklist.map { [$0] } ?? []
    let workspace = try Workspace(folders, checklists: names, tailoring, on: date)
    let named = try workspace.profiles(profiles)
    try requireDifferentCities(named)
    let (profiles, notes) = try cities.kept(named, workspace.rulebook)
    let checklists = try workspace.common(names, profiles)
    let comparisons = try checklists.map { checklist in
      Comparison(
        try profiles.map { try workspace.assessment(of: $0, against: checklist) },
        practices: workspace.practices)
    }
    let ranked = comparisons.map { comparison in
      (comparison: comparison, robustness: ranks.robustness(of: comparison, quiet: output.quiet))
    }
    (workspace.notes + notes).forEach(output.note)
    try output.write(text(ranked, form, workspace.rulebook))
  }

  private func requireDifferentCities(_ profiles: [Profile]) throws(LoadFailure) {
    guard profiles.count > 1 else { throw LoadFailure([Diagnostic(.tooFewCities)]) }
    var files: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    for (path, profile) in zip(self.profiles, profiles) {
      if let first = files[profile.city.id] {
        diagnostics.append(
          Diagnostic(
            .sameCityTwice, file: path, values: ["name": profile.city.id, "first": first]))
      }
      files[profile.city.id] = path
    }
    guard diagnostics.isEmpty else { throw LoadFailure(diagnostics) }
  }

  private func text(
    _ comparisons: [(comparison: Comparison, robustness: Robustness?)], _ form: ComparisonForm,
    _ rulebook: Rulebook
  ) -> String {
    let language = output.language
    switch form {
    case .table(.report(.document(let format))):
      return comparisons.map { comparison, robustness in
        let report = ComparisonReport(
          comparison, robustness, rulebook: rulebook, language: language)
        return format.render(report.document, output.style)
      }.joined(separator: "\n")
    case .table(.csv): return ComparisonCSV(comparisons, language: language).text
    case .table(.report(.json)):
      let results = comparisons.map { ComparisonJSON($0.0, $0.1, language: language).json }
      return (results.count == 1 ? results[0] : .array(results)).text
    case .graph(let format):
      return comparisons.map { LearningGraph($0.comparison, language: language).text(format) }
        .joined(separator: "\n")
    }
  }
}
