internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// Makes a file of HTML by a program of the machine.
struct OfficeWriter {
  let format: OfficeFormat
  let options: OfficeOptions
  let language: Language
  /// The day that the file says it was made on.
  let date: CalendarDate

  /// Makes the file and hands it to `body`.
  ///
  /// Until it is made nothing ends the process, so that no temporary file and no other process stays behind; taking
  /// it may be ended, as a reader may never come.
  ///
  /// - Parameters:
  ///   - html: a page that needs no other file.
  ///   - body: takes the bytes of the file.
  /// - Throws: when a program is missing or fails, and what `body` throws.
  func make(from html: String, _ body: ([UInt8]) throws -> Void) throws {
    try options.require(for: format)
    try body(try undisturbed { try file(from: html) })
  }

  /// What `work` gives, with signals that end the process held back for so long.
  private func undisturbed(_ work: () throws -> [UInt8]) rethrows -> [UInt8] {
    let signals = SignalMask()
    defer { signals.restore() }
    return try work()
  }

  private func file(from html: String) throws -> [UInt8] {
    let maker = try maker()
    let folder = try WorkFolder(mostBytes: maker.mostBytesOfFolder)
    defer { folder.remove() }
    try folder.write(OfficeWriter.page, maker.page(html).utf8)
    let run = try maker.run(in: folder)
    try require(run.outcome(), of: run)
    return maker.finished(try bytes(madeBy: run, in: folder))
  }

  /// The name of the page in the working folder.
  static let page = "document.html"

  private func maker() throws(LoadFailure) -> any OfficeMaker {
    switch format {
    case .pdf: try PDFEngine(options.pdfEngine, date: date)
    case .docx, .odt:
      try Pandoc(format: format, language: language, date: date, reference: try reference())
    }
  }

  private func reference() throws(LoadFailure) -> ReferenceDocument {
    guard let path = options.referenceDoc else { return ReferenceDocument(format, language) }
    return try ReferenceDocument(format, path: path)
  }

  private func require(_ outcome: ProgramRun.Outcome, of run: ProgramRun) throws {
    var values = ["name": run.program.name, "path": run.program.path, "format": format.title]
    values["words"] = LastWords(outcome.lastWords).text
    switch outcome.ending {
    case .exited(0): return
    case .exited(let status): values["found"] = "exit status \(status)"
    case .killed(let signal): values["found"] = "signal \(signal)"
    case .notStarted: throw failure(.programNotStarted, values)
    case .tookTooLong:
      values["limit"] = "\(run.limit.components.seconds)"
      throw failure(.programTookTooLong, values)
    // The signal that asked for it is let through once everything is cleaned up.
    case .interrupted: throw ExitCode(Status.interrupted.rawValue)
    }
    throw failure(.programFailed, values)
  }

  private func bytes(
    madeBy run: ProgramRun, in folder: WorkFolder
  ) throws(LoadFailure) -> [UInt8] {
    let path = folder.path(format.fileName)
    guard let bytes = WorkFolder.bytes(of: path), format.isPlausible(bytes) else {
      throw failure(.programMadeNothing, ["name": run.program.name, "format": format.title])
    }
    return bytes
  }

  private func failure(_ code: DiagnosticCode, _ values: [String: String]) -> LoadFailure {
    LoadFailure([Diagnostic(code, values: values)])
  }
}

/// What makes a file of the page in a working folder.
protocol OfficeMaker {
  /// How long the path of the working folder may be.
  var mostBytesOfFolder: Int { get }
  /// Our page as the program needs it.
  func page(_ html: String) -> String
  /// Puts into the folder what the program needs, and says how to start it.
  func run(in folder: WorkFolder) throws(LoadFailure) -> ProgramRun
  /// Mends what the program has made.
  func finished(_ bytes: [UInt8]) -> [UInt8]
}

extension OfficeMaker {
  var mostBytesOfFolder: Int { .max }
  func page(_ html: String) -> String { html }
  func finished(_ bytes: [UInt8]) -> [UInt8] { bytes }
}

extension OfficeFormat {
  /// The name of the file that is made in the working folder.
  var fileName: String { "document.\(rawValue)" }
}
