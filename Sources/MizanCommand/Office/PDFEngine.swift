internal import MizanCore

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// What prints a page into a PDF: a browser without a window, else WeasyPrint.
struct PDFEngine: OfficeMaker {
  /// How a program is talked to.
  enum Kind { case browser, weasyPrint }

  static let browsers = [
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome",
    "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
  ]
  static let bundles = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ]
  static let weasyPrint = "weasyprint"

  let program: Program
  private let kind: Kind
  private let date: CalendarDate

  /// - Parameters:
  ///   - name: what `--pdf-engine` says; `nil` takes what is found.
  ///   - date: the day to print into the file.
  /// - Throws: when there is no such program, or none at all.
  init(_ name: String?, date: CalendarDate) throws(LoadFailure) {
    guard let (program, kind) = PDFEngine.find(name) else {
      throw LoadFailure([
        Diagnostic(name == nil ? .noPDFEngine : .noSuchEngine, values: ["name": name ?? ""])
      ])
    }
    (self.program, self.kind, self.date) = (program, kind, date)
  }

  private static func find(_ name: String?) -> (Program, Kind)? {
    let browser = { Program.first(of: browsers, bundles: bundles).map { ($0, Kind.browser) } }
    let other = { Program.find(weasyPrint).map { ($0, Kind.weasyPrint) } }
    switch name {
    case nil: return browser() ?? other()
    case "chromium": return browser()
    case weasyPrint: return other()
    case let name?:
      return Program.find(name).map { ($0, $0.name.hasPrefix(weasyPrint) ? .weasyPrint : .browser) }
    }
  }

  /// Browsers make a socket for themselves, whose path the system limits to 104 bytes, and give it names of 57.
  var mostBytesOfFolder: Int { kind == .browser ? 40 : .max }

  func run(in folder: WorkFolder) -> ProgramRun {
    let (page, file) = (folder.path(OfficeWriter.page), folder.path(OfficeFormat.pdf.fileName))
    let arguments =
      switch kind {
      case .browser: browserArguments(folder) + ["--print-to-pdf=\(file)", FileAddress.text(page)]
      case .weasyPrint: ["--pdf-variant", "pdf/ua-1", page, file]
      }
    return ProgramRun(
      program: program, arguments: arguments, folder: folder.path,
      environment: ["SOURCE_DATE_EPOCH": "\(date.secondsSince1970)"])
  }

  /// Nothing of the user's profile, no network, and nothing on the page but the page.
  private func browserArguments(_ folder: WorkFolder) -> [String] {
    // The sandbox needs rights that root in a container has not; the page is our own, without a script.
    (geteuid() == 0 ? ["--no-sandbox"] : []) + [
      "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
      "--disable-sync", "--disable-default-apps", "--disable-component-update",
      "--disable-background-networking", "--disable-breakpad", "--disable-crash-reporter",
      "--no-first-run", "--no-default-browser-check", "--no-service-autorun",
      "--password-store=basic", "--use-mock-keychain",
      "--proxy-server=127.0.0.1:9", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--user-data-dir=\(folder.path("browser"))", "--user-agent=mizan",
      "--generate-pdf-document-outline", "--no-pdf-header-footer",
    ]
  }

  func finished(_ bytes: [UInt8]) -> [UInt8] { PDFDates(date).set(in: bytes) }
}
