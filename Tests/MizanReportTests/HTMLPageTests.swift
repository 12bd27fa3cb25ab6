import MizanCore
import TestSupport
import Testing

@testable import MizanReport

/// What a page says of itself and of the documents in it.
struct HTMLPageTests {
  private func document(_ title: String, on subject: String, _ language: Language = .en) -> Document
  {
    Document(
      language: language, country: nil, subject: .data(subject),
      blocks: [.heading(level: 1, .phrase(title))])
  }

  private func title(_ page: String) -> String? {
    page.firstMatch(of: /<title>(.*)<\/title>/).map { String($0.1) }
  }

  @Test func oneDocumentHasNoContents() {
    let page = HTMLPage([document("Gaps", on: "Services")]).text
    #expect(!page.contains("<nav"))
    #expect(!page.contains(" id=\""))
    #expect(title(page) == "Gaps")
  }

  @Test func severalDocumentsHaveContentsThatLeadToEach() {
    let page = HTMLPage([document("Gaps", on: "A & B"), document("Gaps", on: "Data")]).text
    let links = page.matches(of: /<a href="#(.*?)">(.*?)<\/a>/).map { "\($0.1) \($0.2)" }
    #expect(
      links == [
        "report-1 Gaps, <span dir=\"auto\">A &amp; B</span>",
        "report-2 Gaps, <span dir=\"auto\">Data</span>",
      ])
    for name in ["report-1", "report-2"] {
      #expect(page.split(separator: "<article id=\"\(name)\">").count == 2)
    }
    #expect(page.contains("<nav aria-label=\"Contents\">"))
  }

  @Test(arguments: [
    (["a", "a"], "a"), (["a", "b"], "a; b"),
    (["a", "b", "c", "b", "d", "e"], "a; b; c and 2 more"),
  ])
  func aPageIsCalledAfterWhatIsInIt(titles: [String], expected: String) {
    #expect(title(HTMLPage(titles.map { document($0, on: "x") }).text) == expected)
  }

  @Test func aTextInAnotherLanguageSaysWhich() {
    let texts = LocalizedText([.en: "Care", .ar: "رعاية"])
    let words = ReportWords(Rulebook.load([]).rulebook, .fr)
    let page = HTMLPage([
      Document(language: .fr, blocks: [.paragraph(words.text(texts)), .paragraph(.data("x"))])
    ]).text
    #expect(page.contains("<p><span lang=\"en\" dir=\"auto\">Care</span></p>"))
    #expect(page.contains("<p><span dir=\"auto\">x</span></p>"))
  }

  @Test func linesOfACellAreParagraphs() {
    let cells: [Table.Cell] = [.text(.phrase("h")), .lines([.phrase("a"), .phrase("b")])]
    let columns = [Table.Column(.phrase("x")), Table.Column(.phrase("y"))]
    let document = Document(language: .en, blocks: [.table(Table(columns, rows: [cells]))])
    #expect(HTMLPage([document]).text.contains("<td><p>a</p>\n<p>b</p>\n</td>"))
    #expect(DocumentFormat.markdown.render(document).contains("| h | a · b |"))
  }
}
