import MizanCore
import MizanReport
import TestSupport
import Testing

@testable import MizanCommand

/// What a screen reader finds in a PDF.
@Suite(
  .enabled(
    if: Installed.has("pdfinfo") && PDFEngine.isThere,
    "no browser, or no poppler-utils, is installed"))
struct PDFTagTests {
  @Test(arguments: PDFTextTests.reports)
  func theTagsAreThoseOfTheDocument(report: SousseReports, language: Language) throws {
    let document = try report.document(language)
    let expected = TagCount(document)
    #expect(expected.dataCells > 10 && expected.heads > 10 && expected.headings > 5)
    try OfficeFiles.make("report.pdf", report.command, lang: language.rawValue) { path in
      let raw = String(decoding: try OfficeFiles.bytes(path), as: UTF8.self)
      #expect(raw.contains("/Lang (\(language.rawValue))"))
      #expect(raw.contains("/DisplayDocTitle true"))
      let tags = Tags(try Installed.output(of: "pdfinfo", "-struct", path))
      #expect(tags.named("TD").count == expected.dataCells)
      #expect(tags.named("TH").count == expected.heads)
      #expect(tags.named("TH").filter { !$0.attributes.contains { $0.hasPrefix("/Scope") } } == [])
      #expect(tags.named("Table").count == expected.tables)
      #expect(tags.named("H1", "H2", "H3", "H4").count == expected.headings)
      // Bars repeat the number beside them, so there is none; one that came would have to be described.
      #expect(
        tags.named("Figure").filter { !$0.attributes.contains { $0.hasPrefix("/Alt") } } == [])
    }
  }
}

/// How many of each a document has.
private struct TagCount {
  private(set) var (headings, tables, heads, dataCells) = (0, 0, 0, 0)

  init(_ document: Document) {
    for block in document.blocks {
      if case .heading = block { headings += 1 }
      if case .table(let table) = block { add(table) }
    }
  }

  private mutating func add(_ table: Table) {
    tables += 1
    // Bars stand in the cell of their number.
    let columns = table.columns.indices.filter { column in
      !table.rows.contains { if case .bar = $0[column] { true } else { false } }
    }
    let titles = columns.map { table.columns[$0].title.isEmpty }
    if titles.contains(false) {
      heads += titles.count { !$0 }
      dataCells += titles.count { $0 }
    }
    for row in table.rows {
      let isHeaded = columns.count > 1 && row[0] != .text(Text()) && row[0] != .lines([])
      heads += isHeaded ? 1 : 0
      dataCells += columns.count - (isHeaded ? 1 : 0)
    }
  }
}

/// The tags that poppler prints of a PDF, each with the attributes under it.
private struct Tags {
  struct Tag: Hashable {
    let name: Substring
    var attributes: [Substring] = []
  }

  private var tags: [Tag] = []

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let words = line.drop { $0 == " " }
      if words.hasPrefix("/"), !tags.isEmpty {
        tags[tags.count - 1].attributes.append(words)
      } else {
        tags.append(Tag(name: words.prefix { $0.isLetter || $0.isNumber }))
      }
    }
  }

  func named(_ names: Substring...) -> [Tag] { tags.filter { names.contains($0.name) } }
}
