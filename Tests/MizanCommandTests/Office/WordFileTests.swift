import Foundation
import TestSupport
import Testing

/// Word files by the real pandoc.
@Suite(.enabled(if: Installed.has("pandoc", "unzip"), "pandoc or unzip is not installed"))
struct WordFileTests {
  private static let footers = [
    "en": ["Page ", " of "], "fr": ["Page ", " sur "], "es": ["Página ", " de "],
    "ar": ["صفحة ", " من "],
  ]

  @Test(arguments: ["en", "fr", "es", "ar"])
  func aMemoHasWhatWordNeeds(lang: String) throws {
    try OfficeFiles.make("memo.docx", lang: lang) { path in
      let document = try OfficeFiles.part("word/document.xml", of: path)
      let isArabic = lang == "ar"
      let tables = document.matches(of: /<w:tbl>(?:.|\n)*?<\/w:tbl>/).map(\.output)
      #expect(!tables.isEmpty)
      for table in tables {
        #expect(table.contains("<w:bidiVisual") == isArabic)
        let rows = table.split(separator: "<w:tr>").dropFirst()
        #expect(rows.count > 1)
        #expect(rows.first?.contains("<w:tblHeader") == true)
        #expect(rows.allSatisfy { $0.contains("<w:cantSplit") })
        #expect(rows.dropFirst().allSatisfy { !$0.contains("<w:tblHeader") })
        // Word has to repair a file with a cell that does not end with a paragraph.
        let cells = table.split(separator: "</w:tc>").dropLast()
        #expect(cells.allSatisfy { $0.suffix(12).contains("</w:p>") })
      }
      let paragraphs = document.matches(of: /<w:p>(?:.|\n)*?<\/w:p>/).map(\.output)
      #expect(paragraphs.count > 40)
      #expect(paragraphs.allSatisfy { $0.contains(/<w:bidi ?\/>/) == isArabic })
      let section = document.matches(of: /<w:sectPr(?:.|\n)*?<\/w:sectPr>/).last?.output ?? ""
      #expect(section.contains("w:w=\"11906\"") && section.contains("w:h=\"16838\""))
      #expect(section.contains(/<w:bidi ?\/>/) == isArabic)
      #expect(document.contains("<w:pStyle w:val=\"Heading1\""))
      #expect(document.contains("<w:pStyle w:val=\"Title\""))
      #expect(!document.contains("<w:drawing"))
    }
  }

  @Test(arguments: ["en", "fr", "es", "ar"])
  func theFooterAndThePropertiesAreInTheLanguage(lang: String) throws {
    try OfficeFiles.make("memo.docx", lang: lang) { path in
      let footer = try OfficeFiles.part("word/footer1.xml", of: path)
      for words in try #require(Self.footers[lang]) { #expect(footer.contains(">\(words)<")) }
      #expect(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "))
      let properties = try OfficeFiles.part("docProps/core.xml", of: path)
      #expect(properties.contains("<dc:language>\(lang)</dc:language>"), "\(properties)")
      #expect(
        properties.contains("2026-11-24T00:00:00Z") && !properties.contains("<dc:title></dc:title>")
      )
    }
  }

  @Test func headingsAreThoseOfWord() throws {
    try OfficeFiles.make("report.docx", ["assess", OfficeFiles.sousse]) { path in
      let document = try OfficeFiles.part("word/document.xml", of: path)
      let styles = try OfficeFiles.part("word/styles.xml", of: path)
      for level in 1...2 {
        #expect(document.contains("<w:pStyle w:val=\"Heading\(level)\""))
        #expect(styles.contains("<w:name w:val=\"heading \(level)\""))
      }
      #expect(document.contains("diagStripe"))
    }
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    try OfficeFiles.make("memo.docx", lang: "ar") { first in
      // An archive knows every other second.
      Thread.sleep(forTimeInterval: 2.1)
      try OfficeFiles.make("memo.docx", lang: "ar") { second in
        let isSame = try OfficeFiles.bytes(first) == OfficeFiles.bytes(second)
        #expect(isSame)
      }
    }
  }

  /// An address of a document is often longer than a page is wide.
  @Test func aLongWordLeavesRoomForOthers() throws {
    let long = "https://port-salam.example/" + String(repeating: "a", count: 130) + "/"
    let profile = String(
      decoding: try packageBytes("seeds/examples/port-salam.yaml"), as: UTF8.self)
    try TemporaryFolder.use { folder in
      let city = folder.path + "/port-salam.yaml"
      try profile.replacing("https://port-salam.example/", with: long)
        .write(toFile: city, atomically: true, encoding: .utf8)
      try OfficeFiles.make("report.docx", ["assess", city]) { path in
        let document = try OfficeFiles.part("word/document.xml", of: path)
        let columns = document.matches(of: /<w:gridCol w:w="([0-9]+)"/).compactMap { Int($0.1) }
        #expect(columns.count > 20 && document.contains(String(repeating: "a", count: 130)))
        #expect(columns.allSatisfy { $0 > 600 }, "\(columns)")
      }
    }
  }

  @Test func severalReportsBeginPagesOfTheirOwn() throws {
    let cities = ["assess", "seeds/cities/sousse.yaml", "seeds/cities/turin.yaml"]
    try OfficeFiles.make("reports.docx", cities) { path in
      let document = try OfficeFiles.part("word/document.xml", of: path)
      #expect(document.matches(of: /<w:pStyle w:val="Title"/).count == 1)
      #expect(document.matches(of: /<w:pStyle w:val="NextTitle"/).count == 1)
    }
  }

  @Test(
    .enabled(if: Installed.has("soffice", "pdftotext"), "LibreOffice or pdftotext is missing"),
    arguments: ["docx", "odt"])
  func libreOfficeOpensIt(form: String) throws {
    try OfficeFiles.make("memo.\(form)", lang: "ar") { path in
      try OfficeFiles.printed(path) { pdf in
        let pages = try OfficeFiles.pages(pdf)
        #expect(pages.count > 1)
        let wrong = OfficeFiles.withoutNumber(pages, "صفحة %d من %d")
        #expect(wrong == [])
        let isTitled = pages.first?.contains("مذكرة توصيات") == true
        #expect(isTitled)
      }
    }
  }

  @Test(arguments: ["docx", "odt"])
  func whatUsersWriteIsTextAndNothingElse(form: String) throws {
    let hostile = #"<script>x</script> <img src=/etc/hostname> ]]> | a | =HYPERLINK("x") $x$ & '"#
    let alpha = String(
      decoding: try packageBytes("Tests/Fixtures/mini/seeds/cities/alpha.yaml"), as: UTF8.self)
    let quoted = "\"\(hostile.replacing("\"", with: "\\\""))\""
    let profile = alpha.replacing("name: {en: Alpha, ar: ألفا}", with: "name: \(quoted)")
    try TemporaryFolder.use { folder in
      let city = try folder.write("alpha.yaml", profile)
      let file = "\(folder.path)/memo.\(form)"
      let result = try Tool.run(
        ["memo", city, "-o", file, "--quiet", "--rules", "Tests/Fixtures/mini/rules"])
      #expect(result.status == 0, "\(result.errors)")
      let name = form == "docx" ? "word/document.xml" : "content.xml"
      let xml = try OfficeFiles.part(name, of: file)
      let text = xml.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
        .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        .replacing("&amp;", with: "&")
        .replacing(/\s+/, with: " ")
      #expect(text.contains(hostile))
      #expect(!(try Installed.output(of: "unzip", "-l", file)).contains(/media|Pictures/))
    }
  }
}
