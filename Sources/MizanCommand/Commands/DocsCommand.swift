internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan docs`: the pages on rules.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Write the catalogue of all checklists, and a page for each criterion.",
    discussion: """
      Writes CATALOGUE.md into the folder of rules, and the pages of criteria into docs/criteria beside \
      it; with --output into one folder of your own. Only what has changed is written. Pages of criteria \
      that are gone are removed if mizan has written them; a file by somebody else is never touched.

      Examples:
        mizan docs
        mizan docs --check
        mizan docs --lang fr -o pages-fr
      """)

  @Flag(
    help: "Write nothing, but say which pages are not as the rules have them; exits with 1 then.")
  var check = false

  @Option(name: .customLong("lang"), help: "The language of the pages.")
  var language: Language = .en

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to write into, made if it is not there: CATALOGUE.md, and pages in criteria.",
      valueName: "folder"))
  var output: String?

  @Option(help: "When to use colours.")
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Nothing beside the result but errors.")
  var quiet = false

  @OptionGroup var folders: FolderOptions

  func run() throws {
    if let output { try OutputName.requireAny(output) }
    let workspace = try Workspace(folders)
    guard !workspace.rulebook.criteria.isEmpty else {
      throw LoadFailure([Diagnostic(.noRulesFolder)])
    }
    let place = try DocsPlace(folders, output: output, workspace.rulebook)
    let documentation = Documentation(
      of: workspace.rulebook, practices: workspace.practices, layout: place.layout,
      language: language)
    let pages = try PageFolder(place, documentation.pages)
    (workspace.notes + pages.foreign.map(Notes.foreignPage)).forEach(note)
    if check { return try tell(pages.diagnostics, of: documentation.pages.count) }
    try pages.write()
    pages.gone.map(Notes.removedPage).forEach(note)
    note(Notes.docs(documentation.pages.count, written: pages.stale.count))
  }

  private func tell(_ diagnostics: [Diagnostic], of count: Int) throws {
    guard !diagnostics.isEmpty else { return note(Notes.docs(count, written: 0)) }
    let style = TextStyle(isColored: color.forStandardOutput)
    try Console.write(DiagnosticText(style: style).string(diagnostics))
    throw ExitCode(Status.findings.rawValue)
  }

  private func note(_ text: String) { if !quiet { Console.note(text) } }
}

/// Where the pages on rules go.
struct DocsPlace {
  /// The folder that the paths of the layout are below.
  let folder: String
  let layout: DocumentationLayout

  /// One folder of the user's own, else beside the rules.
  ///
  /// - Throws: when the rules that were found are the installed ones, and no folder was named.
  init(_ folders: FolderOptions, output: String?, _ rulebook: Rulebook) throws {
    if let output {
      folder = output
      layout = DocumentationLayout(catalogue: "CATALOGUE.md", pages: "criteria")
      return
    }
    let rules = try folders.rulesFolder()
    guard folders.namedRules != nil || !FolderOptions.isInstalled(rules) else {
      throw ValidationError(Notes.docsNowhere)
    }
    let isPlain = !rules.ends(inBytesOf: ".")
    let path = isPlain ? rules : Environment.realPath(rules) ?? rules
    let place = OutputFile(path: path)
    let name = place.name
    folder = place.folder
    layout = DocumentationLayout(
      catalogue: name + "/CATALOGUE.md", pages: "docs/criteria",
      files: rulebook.criterionFiles.compactMapValues { file in
        FoundFile.names(from: rules, to: file).map {
          ([Substring(name)] + $0).joined(separator: "/")
        }
      })
  }

  /// The path on the disk of a path of the layout.
  func path(_ path: String) -> String {
    folder == "." ? path : (folder == "/" ? "" : folder) + "/" + path
  }
}
