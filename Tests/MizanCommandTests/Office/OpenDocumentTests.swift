import Foundation
import TestSupport
import Testing

/// ODT files by the real pandoc.
@Suite(.enabled(if: Installed.has("pandoc", "unzip"), "pandoc or unzip is not installed"))
struct OpenDocumentTests {
  @Test(arguments: ["en", "ar"])
  func aMemoIsMirroredAndHasItsFooter(lang: String) throws {
    try OfficeFiles.make("memo.odt", lang: lang) { path in
      let content = try OfficeFiles.part("content.xml", of: path)
      let styles = try OfficeFiles.part("styles.xml", of: path)
      let mode = lang == "ar" ? "rl-tb" : "lr-tb"
      #expect(content.contains("table:table-header-rows"))
      for part in [content, styles] {
        let modes = Set(part.matches(of: /style:writing-mode="(.*?)"/).map { String($0.1) })
        #expect(modes == [mode])
      }
      #expect(styles.contains("fo:page-width=\"21cm\"") && styles.contains("text:page-count"))
      #expect(styles.contains(lang == "ar" ? "صفحة" : "Page"))
      #expect(content.contains("text:style-name=\"Heading_20_1\""))
      #expect(
        try OfficeFiles.part("mimetype", of: path) == "application/vnd.oasis.opendocument.text")
    }
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    try OfficeFiles.make("memo.odt", lang: "fr") { first in
      // An archive knows every other second.
      Thread.sleep(forTimeInterval: 2.1)
      try OfficeFiles.make("memo.odt", lang: "fr") { second in
        let isSame = try OfficeFiles.bytes(first) == OfficeFiles.bytes(second)
        #expect(isSame)
      }
    }
  }
}
