public import ArgumentParser
internal import MizanCore
public import MizanReport

/// `mizan batch`: many profiles in, a line for each out.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Score many profiles by one checklist, a line each.",
    discussion: """
      Profiles come as files and folders, or on the standard input, as YAML documents with --- \
      between them or as one JSON object on each line. A profile that cannot be read gets a line that \
      says why, and the run goes on; it ends with 1 then, or where a rule failed, as the line says.

      Examples:
        mizan batch seeds/cities --checklist urban-migration
        mizan batch --checklist urban-migration --select groups < profiles.yaml > scores.ndjson
        find profiles -name '*.yaml' | mizan batch --files-from - --checklist civil-society -o scores.csv
        mizan batch --checklist urban-migration --resume scores.ndjson < profiles.ndjson
      """)

  @Argument(
    help:
      "Files and folders of profiles; - is the standard input, which is read where nothing is named.",
    completion: .file()
  )
  var profiles: [String] = []

  @Option(
    help: ArgumentHelp(
      "The checklist to go by: its id, or the path of its file. Needed where there are several.",
      valueName: "id|path"), completion: .file())
  var checklist: String?

  @Option(help: "How much a line says: the score, those of groups as well, or of criteria too.")
  var select: BatchSelection = .score

  @Option(name: .shortAndLong, help: "The form of the lines.")
  var format: BatchForm?

  @Option(
    help: ArgumentHelp(
      "A list of files, one on each line; - is the standard input.", valueName: "file"))
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      "Go on where a run was cut off that wrote to this file; the file is begun where there is none.",
      valueName: "file"))
  var resume: String?

  @Option(
    parsing: .unconditional,
    help: "How many threads work at once; the result is the same. (default: one a processor)")
  var jobs: String?

  @OptionGroup var tailoring: TailoringOptions
  @OptionGroup var date: DateOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var folders: FolderOptions

  private static let mostJobs = 256

  func validate() throws {
    if let jobs, count(jobs) == nil {
      throw ValidationError(Notes.badThreads(jobs, most: BatchCommand.mostJobs, option: "--jobs"))
    }
    try OneChecklist.require()
    if resume == "-" { throw ValidationError(Notes.resumeToFile) }
    if resume != nil, output.output != nil { throw ValidationError(Notes.resumeAndOutput) }
    if profiles.count(where: { $0 == "-" }) + (filesFrom == "-" ? 1 : 0) > 1 {
      throw ValidationError(Notes.inputTwice)
    }
  }

  /// A whole number from 1 on; `nil` for any other text.
  private func count(_ text: String) -> Int? {
    Int(text).flatMap { (1...BatchCommand.mostJobs).contains($0) ? $0 : nil }
  }

  func run() throws {
    let form = try writtenTo.form(format, usual: .ndjson)
    let named = checklist.map { [$0] } ?? []
    let workspace = try Workspace(
      folders, checklists: named, tailoring, on: date, needsPractices: false)
    let checklist = try workspace.onlyChecklist(named)
    try workspace.requireTailored([checklist])
    let writer = form.format.writer(checklist, select)
    let run = BatchRun(
      scorer: BatchScorer(checklist, in: workspace.rulebook), writer: writer,
      jobs: jobs.flatMap(count) ?? min(Environment.processorCount, BatchCommand.mostJobs))
    let lines = try resume.map { try go(on: $0, run) } ?? begin(run)
    // Where whoever started mizan holds signals back, they do not end it.
    if SignalMask.isEndAskedFor { throw ExitCode(Status.interrupted.rawValue) }
    if let path = writtenTo.output, path != "-" {
      output.note(Notes.batchWrote(path, lines: lines.count, problems: lines.problems))
    }
    if lines.problems > 0 { throw ExitCode(Status.findings.rawValue) }
  }

  /// The file that is written to decides on the form, whether it is begun or gone on with.
  private var writtenTo: OutputOptions {
    var output = output
    output.output = resume ?? output.output
    return output
  }

  /// Writes everything.
  private func begin(_ run: BatchRun) throws -> BatchOutput {
    let lines = BatchOutput(run.writer)
    guard let path = output.output, path != "-" else {
      try score(run, into: lines) { (try? Console.write($0)) != nil }
      if !lines.isWhole { throw LoadFailure([Diagnostic(.outputFailed, file: "<stdout>")]) }
      return lines
    }
    try OutputFile(path: path).write { put throws(LoadFailure) in
      try score(run, into: lines, put)
      return !SignalMask.isEndAskedFor
    }
    return lines
  }

  /// Writes what is not in a file yet.
  private func go(on path: String, _ run: BatchRun) throws -> BatchOutput {
    try run.goOn(in: path) { skipping throws(LoadFailure) in
      let paths = try PathList(profiles, listedIn: filesFrom)
      let progress = BatchProgress(of: paths.bytes, isShown: !output.quiet)
      return (ProfileSource(paths, skipping: skipping), progress)
    }
  }

  private func score(
    _ run: BatchRun, into lines: BatchOutput, _ put: @escaping ([UInt8]) -> Bool
  ) throws(LoadFailure) {
    let paths = try PathList(profiles, listedIn: filesFrom)
    let progress = BatchProgress(of: paths.bytes, isShown: !output.quiet)
    run.score(ProfileSource(paths), into: lines, progress, put)
  }
}

/// One of the forms of a batch's lines.
struct BatchForm: ResultForm {
  let format: BatchFormat

  static let ndjson = BatchForm(format: .ndjson)
  static var all: [BatchForm] { BatchFormat.all.map { BatchForm(format: $0) } }

  var name: String { format.id }
  var fileExtension: String { format.id }
}

extension BatchSelection: ExpressibleByArgument {}

extension Workspace {
  /// The checklist that was named, else the only one there is.
  ///
  /// - Throws: when there are several.
  func onlyChecklist(_ names: [String]) throws(LoadFailure) -> Checklist {
    if let named = try checklists(names).last { return named }
    if rulebook.checklists.count == 1, let only = rulebook.checklists.first { return only }
    let known = rulebook.checklists.map(\.id).joined(separator: ", ")
    throw LoadFailure([Diagnostic(.checklistNotNamed, values: ["known": known])])
  }
}
