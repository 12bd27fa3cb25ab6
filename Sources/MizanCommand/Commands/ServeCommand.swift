internal import ArgumentParser
internal import MizanCore
internal import MizanReport
internal import MizanServer

/// `mizan serve`: the questionnaire in a browser.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the questionnaire in a browser of this computer.",
    discussion: """
      Writes an address that opens once, to be opened in a browser. Other computers cannot reach it, and nothing \
      leaves this one. Pages begin in the language of --lang, else in one that the browser asks for. Ctrl-C ends it.

      Examples:
        mizan serve
        mizan serve seeds/cities --port 0
      """)

  @Argument(help: "The folder of profiles.", completion: .directory)
  var folder = "."

  @Option(help: "The port to answer at; 0 takes one that is free.")
  var port = 8765

  @OptionGroup var language: LanguageOption
  @OptionGroup var date: DateOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if !(0...65_535).contains(port) { throw ValidationError(Notes.badPort(port)) }
  }

  func run() throws {
    #if Web
      guard SourceFolder.exists(folder) else {
        throw LoadFailure([Diagnostic(.noProfileFolder, file: folder)])
      }
      // What is wrong with the rules is told here rather than on the first page.
      let workspace = try Workspace(folders)
      _ = try date.date()
      do {
        try serve(workspace)
      } catch let failure as PortFailure {
        throw LoadFailure([Diagnostic(failure)])
      }
    #else
      throw LoadFailure([Diagnostic(.noWebServer)])
    #endif
  }

  #if Web
    private func serve(_ workspace: Workspace) throws {
      let server = try WebServer(port: port)
      let site = Site(desk(workspace), port: server.port, language: language.wanted)
      let address = "http://127.0.0.1:\(server.port)/start?key=\(site.startKey ?? "")"
      try server.run(
        site.answer,
        started: {
          do { try Console.write(address + "\n") } catch { Console.exit(because: error) }
          Console.note(Notes.serving)
        },
        interrupted: { Console.exit(.interrupted) })
    }
  #endif
}

extension ServeCommand {
  private func desk(_ workspace: Workspace) -> Desk {
    let (date, office) = (date, office)
    return Desk(
      rulebook: workspace.rulebook, practices: workspace.practices,
      store: FolderStore(folder: folder),
      office: { name, language, html in
        guard let format = OfficeFormat(rawValue: name) else { return [] }
        var options = office
        if format == .pdf { options.referenceDoc = nil } else { options.pdfEngine = nil }
        let writer = OfficeWriter(
          format: format, options: options, language: language, date: try date.date())
        var bytes: [UInt8] = []
        try writer.make(from: html) { bytes = $0 }
        return bytes
      },
      workbook: ServeCommand.workbook,
      // That the date is one was seen at the start.
      today: { (try? date.date()) ?? CalendarDate(secondsSince1970: Environment.clock) })
  }

  private static var workbook: Desk.Workbook? {
    #if XLSX
      { try Workbook.bytes(of: $0, file: nil) }
    #else
      nil
    #endif
  }
}

extension Diagnostic {
  /// Why nothing can be served at a port.
  fileprivate init(_ failure: PortFailure) {
    switch failure {
    case .inUse(let port): self.init(.portInUse, values: ["found": "\(port)"])
    case .refused(let port, let reason):
      self.init(.portRefused, values: ["found": "\(port)", "words": reason])
    }
  }
}
