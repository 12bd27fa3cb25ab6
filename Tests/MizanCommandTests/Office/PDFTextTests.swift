import MizanCore
import MizanReport
import TestSupport
import Testing

@testable import MizanCommand

/// The text of a PDF is that of the document, in its order.
@Suite(
  .enabled(
    if: Installed.has("pdftotext") && PDFEngine.isThere,
    "no browser, or no poppler-utils, is installed"))
struct PDFTextTests {
  static let reports: [(SousseReports, Language)] = SousseReports.allCases.flatMap { report in
    [Language.ar, .en].map { (report, $0) }
  }

  /// Texts are painted in the order of the document, which programs that copy or search go by.
  ///
  /// Within a text, lines of two directions cannot be told apart there, so each has to have the same characters; from
  /// text to text the order is exact.
  @Test(arguments: reports)
  func eachTextIsPaintedAfterTheOneBefore(report: SousseReports, language: Language) throws {
    try make(report, language) { document, path in
      var text = PaintedText(try PrintedText.lines(of: path, asPainted: true))
      #expect(text.feet.count > 2)
      for (index, foot) in text.feet.enumerated() {
        let words = PhraseCatalog.catalog(for: language)(
          .pageOf, ["n": .phrase("\(index + 1)"), "m": .phrase("\(text.feet.count)")])
        #expect(PrintedText.bag(foot) == PrintedText.bag(PrintedText.bare(words.plain)))
      }
      for block in document.blocks {
        var head = ""
        if case .table(let table) = block {
          head = PrintedText.bare(table.columns.map(\.title.plain).joined())
        }
        for part in block.texts.map(PrintedText.bare) where !part.isEmpty {
          let found = text.next(part.count, orAfter: head, as: PrintedText.bag(part))
          try #require(PrintedText.bag(found) == PrintedText.bag(part), "\(part): \(found)")
        }
      }
      #expect(text.rest == "")
    }
  }

  /// Every heading, paragraph and entry is read with its letters one after the other, in the order of the document.
  ///
  /// Cells of tables stand beside each other, so their lines are mixed with those of their neighbours and of the
  /// legend below.
  @Test(arguments: reports)
  func linesAreReadInTheirDirection(report: SousseReports, language: Language) throws {
    try make(report, language) { document, path in
      let pages = try PrintedText.lines(of: path, asPainted: false).map { $0.dropLast() }
      var rest = PrintedText.letters(pages.joined().joined(), language)[...]
      var count = 0
      for block in document.blocks {
        switch block {
        case .table, .legend: continue
        default: break
        }
        for part in block.texts.map({ PrintedText.letters($0, language) })
        where !part.isEmpty {
          let found = try #require(rest.firstRange(of: part), "\(part): \(rest.prefix(200))")
          rest = rest[found.upperBound...]
          count += 1
        }
      }
      #expect(count > 30)
    }
  }

  private func make(
    _ report: SousseReports, _ language: Language, _ body: (Document, String) throws -> Void
  ) throws {
    let document = try report.document(language)
    try OfficeFiles.make("report.pdf", report.command, lang: language.rawValue) { path in
      try body(document, path)
    }
  }
}

/// The characters of a PDF as they are painted, without the feet of pages.
private struct PaintedText {
  /// What says, on each page, which it is; it is painted first.
  let feet: [String]
  private let text: [Character]
  private let pages: Set<Int>
  private var place = 0

  init(_ lines: [[Substring]]) {
    feet = lines.map { PrintedText.bare($0.first ?? "") }
    var (text, pages): ([Character], Set<Int>) = ([], [])
    for page in lines {
      pages.insert(text.count)
      text += PrintedText.bare(page.dropFirst().joined())
    }
    (self.text, self.pages) = (text, pages)
  }

  var rest: String { String(text[place...]) }

  /// The next `count` characters; where those are not `expected` and a page begins, the head of a table, which
  /// each page repeats, is passed over.
  mutating func next(
    _ count: Int, orAfter head: String, as expected: [Character: Int]
  ) -> String {
    var found = text[place...].prefix(count)
    if PrintedText.bag(String(found)) != expected, pages.contains(place),
      PrintedText.bag(String(text[place...].prefix(head.count))) == PrintedText.bag(head)
    {
      place += head.count
      found = text[place...].prefix(count)
    }
    place += found.count
    return String(found)
  }
}
