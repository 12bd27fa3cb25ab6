internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan compare`: cities side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Put cities side by side, to learn from each other.",
    discussion: """
      The report says what holds for sure, where the cities differ, and who could learn what from \
      whom. Cities are ranked only with --rank.

      Forms of the result: text and md to read, json with everything, csv with the scores by theme, \
      learning-csv with who could learn what from whom, dot and mermaid to draw that.

      Examples:
        mizan compare seeds/cities/sousse.yaml seeds/cities/turin.yaml
        mizan compare profiles/*.yaml --like sousse
        mizan compare seeds/cities/*.yaml --where 'city.country == "ES"'
        mizan compare seeds/cities/*.yaml --rank --samples 20000
        mizan compare seeds/cities/*.yaml --format csv -o cities.csv
        mizan compare seeds/cities/*.yaml --format learning-csv -o learning.csv
        mizan compare seeds/cities/*.yaml --format dot | dot -Tsvg > learning.svg
      """)

  @Argument(help: "Profiles of at least two cities.", completion: .file())
  var profiles: [String]

  @OptionGroup var checklist: ChecklistOption

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: ComparisonForm?

  @OptionGroup var dialect: DialectOption
  @OptionGroup(title: "Which cities") var cities: CityOptions
  @OptionGroup(title: "Ranks") var ranks: RankOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws { try format.map(requirePlaceForRanks) }

  func run() throws {
    let form = try shared.output.form(format, usual: .table(.report(.document(.text))))
    try requirePlaceForRanks(form)
    try dialect.require(form.isCSV)
    let workspace = try shared.workspace(checklist.names)
    // Where it is said beforehand what they are judged by, all of them, nothing else of them has to be kept.
    let judged = try cities.isAsked ? nil : judgedCities(workspace)
    let named = try judged?.map(\.profile) ?? workspace.comparedProfiles(profiles)
    try requireDifferentCities(named)
    var (profiles, selection) = try cities.kept(named, workspace.rulebook)
    let (checklists, silent) = try workspace.mostCommon(checklist.names, profiles)
    if !silent.isEmpty {
      selection = selection ?? Comparison.Selection()
      selection?.silent = silent.map(\.city.id)
    }
    let comparisons = try checklists.enumerated().map { place, checklist in
      let cards =
        judged?.map { $0.scorecards[place] }
        ?? workspace.scorecards(of: profiles, against: checklist, drawsRanks: ranks.isAsked)
      return Comparison(
        try cards.map { try $0.get() }, practices: workspace.practices, selection: selection)
    }
    let ranked = comparisons.map { comparison in
      (
        comparison: comparison,
        robustness: ranks.robustness(of: comparison, quiet: shared.output.quiet)
      )
    }
    (workspace.notes + Notes.selection(selection)).forEach(shared.output.note)
    try write(ranked, form, workspace.rulebook)
  }

  /// The cities, judged by the checklists that were named; `nil` where none was, or one is not there.
  private func judgedCities(_ workspace: Workspace) throws(LoadFailure) -> [JudgedCity]? {
    guard !checklist.names.isEmpty, let checklists = try? workspace.checklists(checklist.names)
    else { return nil }
    return try workspace.judgedCities(profiles, by: checklists, drawsRanks: ranks.isAsked)
  }

  private func requirePlaceForRanks(_ form: ComparisonForm) throws {
    if ranks.isAsked, !form.hasRanks { throw ValidationError(Notes.graphWithoutRanks) }
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

  private func write(
    _ comparisons: [(comparison: Comparison, robustness: Robustness?)], _ form: ComparisonForm,
    _ rulebook: Rulebook
  ) throws {
    let (language, plain) = (shared.language, comparisons.map(\.comparison))
    switch form {
    case .table(.report(.document(let form))):
      try shared.write(
        comparisons.map {
          ComparisonReport($0, $1, rulebook: rulebook, language: language).document
        }, as: form)
    case .table(.report(.json)):
      try shared.write(
        comparisons.map { ComparisonJSON($0, $1, rulebook: rulebook, language: language).json })
    case .table(.csv):
      try shared.output.write(
        ComparisonCSV(comparisons, language: language, dialect: dialect.dialect).text)
    case .learning:
      let csv = LearningCSV(
        plain, rulebook: rulebook, language: language, dialect: dialect.dialect)
      try shared.output.write(csv.text)
    case .graph(let format):
      let graphs = plain.map { LearningGraph($0, language: language).text(format) }
      try shared.output.write(graphs.joined(separator: "\n"))
    }
  }
}
