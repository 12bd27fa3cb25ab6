import Foundation
import TestSupport

/// Files that were made for tests, and what is in them.
enum OfficeFiles {
  static let sousse = "seeds/cities/sousse.yaml"

  /// Makes a file, in a folder that is removed after `body`, which gets its path.
  static func make(
    _ name: String, _ command: [String] = ["memo", sousse], lang: String = "en",
    more: [String] = [], _ body: (String) throws -> Void
  ) throws {
    try TemporaryFolder.use { folder in
      let path = folder.path + "/" + name
      let arguments =
        command + ["--checklist", "urban-migration", "--lang", lang, "--quiet", "-o", path] + more
      let result = try Tool.run(
        arguments, environment: ["SOURCE_DATE_EPOCH": "1795478400", "TMPDIR": folder.path + "/"])
      guard result.status == 0 else { throw Failure(errors: result.errors) }
      guard try folder.names == [name] else { throw Failure(errors: "\(try folder.names)") }
      try body(path)
    }
  }

  struct Failure: Error {
    let errors: String
  }

  /// A file within a DOCX or ODT, which are archives.
  static func part(_ name: String, of path: String) throws -> String {
    try Installed.output(of: "unzip", "-p", path, name)
  }

  static func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  /// The text of a PDF, page by page, without marks of direction and what stands at line ends.
  static func pages(_ path: String) throws -> [String] {
    try Installed.output(of: "pdftotext", path, "-").split(separator: "\u{C}").map { page in
      String(
        String.UnicodeScalarView(
          page.unicodeScalars.filter { $0.properties.generalCategory != .format }))
    }
  }

  /// The pages of a PDF that do not say, at their foot, which they are of how many.
  ///
  /// - Parameters:
  ///   - pages: as `pages` gives them.
  ///   - footer: with a `%d` for either number. Readers of PDF put spaces where they like in Arabic.
  /// - Returns: what stands at the foot of those pages.
  static func withoutNumber(_ pages: [String], _ footer: String) -> [String] {
    pages.enumerated().compactMap { index, page in
      let expected = String(format: footer, index + 1, pages.count)
      let text = page.filter { !$0.isWhitespace }
      return text.contains(expected.filter { !$0.isWhitespace }) ? nil : String(text.suffix(40))
    }
  }

  /// A DOCX or ODT as LibreOffice prints it into a PDF.
  static func printed(_ path: String, _ body: (String) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      _ = try Installed.output(
        of: "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless",
        "--convert-to", "pdf", "--outdir", folder.path, path)
      let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
      try body("\(folder.path)/\(name).pdf")
    }
  }
}
