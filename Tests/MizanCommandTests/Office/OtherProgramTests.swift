import Foundation
import TestSupport
import Testing

/// The programs that stand in where a machine has not those of the other tests.
struct OtherProgramTests {
  @Test(.enabled(if: Installed.has("weasyprint", "pdfinfo"), "WeasyPrint or pdfinfo is missing"))
  func weasyPrintMakesFilesForEveryReader() throws {
    try OfficeFiles.make("memo.pdf", lang: "ar", more: ["--pdf-engine", "weasyprint"]) { path in
      // What says that the file follows ISO 14289-1.
      let metadata = try Installed.output(of: "pdfinfo", "-meta", path)
      #expect(metadata.contains("pdfuaid:part=\"1\""))
      #expect(try Installed.output(of: "pdfinfo", path).contains(/Tagged: +yes/))
    }
  }

  /// One pandoc writes spaces and the order of properties otherwise than another, and version 3 the language of
  /// quotations beside that.
  @Test(
    .enabled(if: Installed.has("pandoc", "pandoc3", "unzip"), "there is no second pandoc"),
    arguments: SousseReports.allCases, ["ar", "fr"])
  func tablesAreAlikeByPandoc3(report: SousseReports, lang: String) throws {
    try OfficeFiles.make("report.docx", report.command, lang: lang) { path in
      let expected = try tables(of: path)
      #expect(expected.count > 1)
      let other = try #require(Installed.path(of: "pandoc3"))
      try TemporaryFolder.use { folder in
        try folder.write("bin/.none", "")
        try folder.link("bin/pandoc", to: other)
        let path = folder.path + "/report.docx"
        let result = try Tool.run(
          report.command + ["--checklist", "urban-migration", "--lang", lang, "-q", "-o", path],
          environment: ["SOURCE_DATE_EPOCH": "1795478400", "PATH": folder.path + "/bin"])
        try #require(result.status == 0, "\(result.errors)")
        #expect(try tables(of: path) == expected)
      }
    }
  }

  private func tables(of path: String) throws -> [String] {
    let document = try OfficeFiles.part("word/document.xml", of: path)
    return document.matches(of: /<w:tbl>(?:.|\n)*?<\/w:tbl>/).map { table in
      String(table.output).replacing(/<w:rPr>(.*?)<\/w:rPr>/) { properties in
        properties.1.split(separator: "<").filter { !$0.hasPrefix("w:lang ") }
          .map { $0.trimmingPrefix(" ") }.sorted().joined()
      }
      .replacing(" xml:space=\"preserve\"", with: "").replacing(/>\s+</, with: "><")
    }
  }
}
