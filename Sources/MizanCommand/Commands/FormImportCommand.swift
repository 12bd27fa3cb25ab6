internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan form import`: a form that was filled in goes into a profile.
struct FormImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take the answers of a form that was filled in into a profile.",
    discussion: """
      Only cells that were changed change the profile; comments and everything else in it stay. An answer \
      that was emptied is not said any more. When a cell is wrong, nothing is written, and the exit status \
      is 1. A profile that is not there yet is made.

      CSV is read by mizan itself, XLSX by xlsx2csv or LibreOffice, ODS and flat ODS by LibreOffice.

      Examples:
        mizan form import sousse.csv seeds/cities/sousse.yaml --dry-run
        mizan form import sousse.xlsx seeds/cities/sousse.yaml
      """)

  @Argument(
    help: "The form: CSV, XLSX, ODS or flat ODS; - reads CSV from the standard input.",
    completion: .file())
  var form: String

  @Argument(help: "The profile to change.", completion: .file())
  var profile: String

  @Flag(help: "Write nothing, but say what would change.")
  var dryRun = false

  @OptionGroup var checklist: ChecklistOption

  @Option(help: "When to use colours.")
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Nothing beside the result but errors.")
  var quiet = false

  @OptionGroup var date: DateOptions
  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if profile == "-" { throw ValidationError(Notes.formProfileFile) }
  }

  func run() throws {
    let spreadsheet = SpreadsheetFile(path: form)
    let file = try FormFile(try spreadsheet.sheets(), path: spreadsheet.name)
    let workspace = try Workspace(folders, checklists: checklist.names)
    let target = try ImportTarget(profile, file, workspace, try date.date())
    let result = target.result(of: file)
    var lines = [Notes.formHead(spreadsheet.name, file.city, target.checklist)]
    lines += result.changes.map(Notes.formChange)
    var text = lines.joined(separator: "\n") + "\n"
    if !result.problems.isEmpty {
      let style = TextStyle(isColored: color.forStandardOutput)
      text += "\n" + DiagnosticText(style: style).string(result.problems) + "\n"
    }
    let edited = result.problems.isEmpty ? try target.edited(by: result) : nil
    if !dryRun, let edited { try target.write(edited) }
    if result.problems.isEmpty, result.missing > 0 {
      text += Notes.formMissing(result.missing) + "\n"
    }
    text += Notes.formSummary(
      changes: result.changes.count, problems: result.problems.count,
      path: profile, isNew: target.isNew, isDry: dryRun)
    try Console.write(text + "\n")
    if !result.problems.isEmpty { throw ExitCode(Status.findings.rawValue) }
  }
}
