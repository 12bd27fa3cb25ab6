internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan check`: what is wrong with rules and seeds.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find what is wrong with checklists, profiles and practices.",
    discussion: """
      Without paths it checks the rules and seeds that are found. Exits with 1 if there are errors.

      Examples:
        mizan check
        mizan check seeds/cities/sousse.yaml --format github
        mizan check --coverage --threshold 100
      """)

  @Argument(help: "Files, or folders of them.", completion: .file())
  var paths: [String] = []

  @Option(name: .shortAndLong, help: "The form of the result.")
  var format: DiagnosticForm?

  @Option(
    help: ArgumentHelp(
      "A checklist outside rules/ that the files belong to; may be repeated.", valueName: "path"))
  var checklist: [String] = []

  @Flag(help: "Say which levels no test beside a rule expects, and which texts lack a language.")
  var coverage = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      The least share of levels that tests must expect, and of texts that must be in every language, in \
      percent; exits with 1 below it.
      """, valueName: "percent"))
  var threshold = "0"

  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  func run() throws {
    let form = try output.form(format, usual: DiagnosticForm(format: .text))
    let named = try self.paths.isEmpty ? foundFiles() : namedFiles()
    guard !named.isEmpty else { throw LoadFailure([Diagnostic(.nothingToRead)]) }
    var files: [SourceFile] = []
    var unreadable: [Diagnostic] = []
    for file in named {
      do {
        files.append(try file.read())
      } catch {
        unreadable += error.diagnostics
      }
    }
    try requireRules(for: files)
    let paths = named.map(\.path)
    let checkup = Checkup(of: files, among: try surroundings(named))
    let coverage = asksForCoverage ? Coverage(checkup) : nil
    let leftOut = coverage?.diagnostics ?? []
    let found = (unreadable + checkup.diagnostics + leftOut).inOrder(of: paths)
    let findings = Findings(found, files: paths.count, coverage: coverage)
    try output.write(form.format.render(findings, output.style))
    if let coverage { output.note(Notes.coverage(coverage)) }
    if checkup.areRulesBroken { output.note(Notes.rulesBroken) }
    if !unreadable.isEmpty { throw ExitCode(Status.couldNot.rawValue) }
    let isCovered = coverage.map { $0.share * 100 >= leastShare } ?? true
    if found.hasErrors || !isCovered { throw ExitCode(Status.findings.rawValue) }
  }

  /// A threshold asks for coverage as well.
  private var asksForCoverage: Bool { coverage || leastShare > 0 }

  /// The threshold in percent.
  private var leastShare: Double { PointsOption.points(threshold) ?? 0 }

  func validate() throws {
    if PointsOption.points(threshold) == nil {
      throw ValidationError(Notes.badThreshold(threshold))
    }
  }

  private func foundFiles() throws(LoadFailure) -> [FoundFile] {
    let seeds = try folders.seedsFolder().map(SourceFolder.yamlFiles) ?? []
    return try SourceFolder.yamlFiles(in: try folders.rulesFolder()) + seeds
  }

  private func namedFiles() throws(LoadFailure) -> [FoundFile] {
    var named: [FoundFile] = []
    for path in paths {
      named +=
        SourceFolder.exists(path)
        ? try SourceFolder.yamlFiles(in: path).named(in: paths) : [FoundFile(named: path)]
    }
    var seen: Set<PathKey> = []
    return named.filter { seen.insert($0.place).inserted }
  }

  /// Refuses to hold answers against no rules at all: every fact and criterion would be unknown.
  private func requireRules(for files: [SourceFile]) throws(LoadFailure) {
    guard try folders.rulesFolderIfAny() == nil, checklist.isEmpty else { return }
    let isOfAnswers = files.contains { $0.kind?.isOfRules == false }
    let isOfRules = files.contains { $0.kind?.isOfRules == true }
    if isOfAnswers, !isOfRules { throw LoadFailure([Diagnostic(.noRulesFolder)]) }
  }

  /// The rules that the files are checked against, without those that are checked themselves.
  private func surroundings(_ named: [FoundFile]) throws(LoadFailure) -> [SourceFile] {
    let folder = try folders.rulesFolderIfAny()
    let checked = Set(named.map(\.place))
    let found = try folder.map(SourceFolder.yamlFiles)?.named(in: checklist) ?? []
    let all = found + checklist.map { FoundFile(named: $0) }
    return try Workspace.read(all.filter { !checked.contains($0.place) })
  }
}
