import MizanCore
import TestSupport
import Testing

@testable import MizanReport

struct HTMLFormatTests {
  private func body(_ language: Language = .en, _ blocks: Block...) -> String {
    let page = DocumentFormat.html.render(Document(language: language, blocks: blocks))
    return page.firstMatch(of: /<article>\n((?:.|\n)*)<\/article>/).map { String($0.1) } ?? ""
  }

  @Test(arguments: [
    (Block.heading(level: 1, .phrase("A")), "<h1>A</h1>\n"),
    (.paragraph(.phrase("a & b")), "<p>a &amp; b</p>\n"),
    (.note(.phrase("n")), "<p class=\"note\">n</p>\n"),
    (
      .highlight([.phrase("a").strong]),
      "<div class=\"answer\">\n<p><strong>a</strong></p>\n</div>\n"
    ),
    (
      .list([Item(lead: .phrase("+1"), body: .phrase("b"), details: [.phrase("d")])]),
      "<ul>\n<li class=\"led\"><p class=\"lead\"><strong>+1</strong></p><p>b</p><p class=\"detail\">d</p></li>\n</ul>\n"
    ),
    (.numbered([Item(body: .phrase("b"))]), "<ol>\n<li><p>b</p></li>\n</ol>\n"),
  ])
  func blocks(block: Block, expected: String) { #expect(body(.en, block) == expected) }

  @Test func usersTextAndCodesAreSetApart() {
    let text = Text.phrase("x ") + .data("سوسة") + .phrase(", ") + .code("1.0") + .data("y").strong
    #expect(
      body(.en, .paragraph(text))
        == "<p>x <span dir=\"auto\">سوسة</span>, <span dir=\"ltr\">1.0</span><strong><span dir=\"auto\">y</span></strong></p>\n"
    )
  }

  @Test(arguments: [
    ("الخيار --format csv درجات", "الخيار <span dir=\"ltr\">--format csv</span> درجات"),
    ("وlearning-csv من", "و<span dir=\"ltr\">learning-csv</span> من"), ("(XCCDF, flat)", nil),
    ("درجة 50", "درجة 50"),
  ])
  func latinWordsInArabicAreSetApart(phrase: String, expected: String?) {
    let html = body(.ar, .paragraph(.phrase(phrase)))
    if let expected { #expect(html == "<p>\(expected)</p>\n") }
    #expect(HTMLTags(html).bare.isEmpty)
    #expect(body(.en, .paragraph(.phrase(phrase))) == "<p>\(phrase)</p>\n")
  }

  @Test func placesToCompleteAreMarked() {
    let place = (Text.phrase("[to complete: ") + .phrase("cost") + .phrase("]")).place
    #expect(body(.en, .paragraph(place)) == "<p><mark>[to complete: cost]</mark></p>\n")
  }

  @Test func aSignedNumberInArabicStaysInOnePiece() {
    let text = Text.phrase("من \u{2066}+3.5\u{2069} إلى \u{2066}-4\u{2069}")
    #expect(
      body(.ar, .paragraph(text))
        == "<p>من <span dir=\"ltr\">+3.5</span> إلى <span dir=\"ltr\">-4</span></p>\n")
  }

  /// A page with a text wherever one may stand.
  private func page(_ text: String, linkedTo address: String = "a.md") -> String {
    let cell = Table.Cell.text(.data(text))
    let table = Table([.init(.data(text)), .init(.data(text))], rows: [[cell, cell]])
    return DocumentFormat.html.render(
      Document(
        language: .ar,
        blocks: [
          .heading(level: 1, .data(text)), .paragraph(.code(text)), .highlight([.data(text)]),
          .list([Item(lead: .data(text), body: .data(text), details: [.data(text)])]),
          .table(table), .note(.data(text).linked(to: address)),
        ]))
  }

  @Test func whatUsersWroteIsNoMarkup() throws {
    func tags(_ page: String) -> [Substring: Int] {
      page.matches(of: /<[^ >]*/.matchingSemantics(.unicodeScalar)).reduce(into: [:]) {
        $0[$1.output, default: 0] += 1
      }
    }
    let plain = tags(page("x")).filter { $0.key != "<a" && $0.key != "</a" }
    for (id, text) in try HostileNames.all() {
      let page = page(text, linkedTo: text)
      #expect(HTMLTags(page).problems.isEmpty, "\(id)")
      // What leads to a page is a link, and spans set texts of two directions apart.
      let found = tags(page).filter {
        !["<a", "</a", "<span", "</span", "<br", "<bdi", "</bdi"].contains($0.key)
      }
      #expect(found.allSatisfy { plain[$0.key] == $0.value }, "\(id): \(found)")
      #expect(!page.contains(/href="(?i:javascript|data|file):/), "\(id)")
    }
  }

  @Test func whatIsEscapedIsNoMarkupAndReadsBack() throws {
    let marks = ["lt": "<", "gt": ">", "quot": "\"", "#39": "'", "amp": "&"]
    for (id, text) in try HostileNames.all() {
      let escaped = HTMLEscaping().escapeText(text)
      #expect(!escaped.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) }, "\(id)")
      let entity = /&([a-z0-9#]+);/.matchingSemantics(.unicodeScalar)
      let read = escaped.replacing(entity) { marks[String($0.1)] ?? "?" }
      #expect(read.unicodeScalars.elementsEqual(text.unicodeScalars), "\(id): \(read)")
    }
  }

  @Test func controlCharactersDoNotReachThePage() throws {
    for (id, text) in try HostileNames.all() {
      let acting = page(text).unicodeScalars.filter { HostileNames.acts($0) && $0 != "\n" }
      #expect(acting.isEmpty, "\(id)")
    }
  }

  @Test(arguments: [
    ("criteria/a.md", "criteria/a.md"), ("https://x.org/?a=1&b", "https://x.org/?a=1&amp;b"),
    ("javascript:alert(1)", nil), ("JaVaScript:x", nil), ("data:text/html,x", nil),
    (" javascript:x", nil), ("java\tscript:x", nil), ("\u{1}javascript:x", nil),
    ("#a:b", "#a:b"),
  ])
  func linksLeadToPagesOnly(destination: String, address: String?) {
    let html = body(.en, .paragraph(Text.phrase("x").linked(to: destination)))
    #expect(html == (address.map { "<p><a href=\"\($0)\">x</a></p>\n" } ?? "<p>x</p>\n"))
  }

  @Test func theFirstCellOfARowIsItsHead() {
    let table = Table(
      [.init(.phrase("n")), .init(Text()), .init(.phrase("v"), .end)],
      rows: [[.text(.phrase("x")), .text(.phrase("y")), .text(.phrase("1"))]])
    #expect(
      body(.en, .table(table)) == """
        <div class="table" role="group" tabindex="0" aria-label="">
        <table>
        <thead><tr><th scope="col">n</th><td>\u{A0}</td><th scope="col" class="number">v</th></tr></thead>
        <tbody>
        <tr><th scope="row">x</th><td>y</td><td class="number">1</td></tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func aBarStandsWithItsNumber() {
    let table = Table(
      [.init(.phrase("n")), .init(.phrase("v"), .end), .init(Text())],
      rows: [
        [.text(.phrase("x")), .text(.phrase("50 to 64")), .bar(Bar(low: 0.5, high: 0.64))]
      ])
    let html = body(.en, .table(table))
    #expect(
      html.contains(
        "<td class=\"score\">50 to 64<span class=\"bar\" data-low=\"0.5\" data-high=\"0.64\"><svg ")
    )
    #expect(html.contains("<rect x=\"0\" width=\"100\" height=\"10\"/>"))
    #expect(
      html.contains(
        "<rect class=\"possible\" fill=\"#fff\" stroke=\"#00497a\" x=\"100\" width=\"28\" height=\"10\"/>"
      ))
    #expect(!html.contains("<text"))
    let mirrored = body(.ar, .table(table))
    #expect(mirrored.contains("<rect x=\"100\" width=\"100\" height=\"10\"/>"))
    #expect(
      mirrored.contains(
        "<rect class=\"possible\" fill=\"#fff\" stroke=\"#00497a\" x=\"72\" width=\"28\" height=\"10\"/>"
      ))
  }

  /// Coordinates of a picture lie within it, and lines within what they hatch.
  @Test(arguments: [(0.0, 0.0), (0, 1), (0.5, 0.5), (0.31, 0.312), (-1, 2), (0.9, 1), (0, 0.004)])
  func barsStayWithinTheirPicture(low: Double, high: Double) {
    for language in [Language.en, .ar] {
      let table = Table(
        [.init(.phrase("n")), .init(Text())],
        rows: [[.text(.phrase("x")), .bar(Bar(low: low, high: high))]])
      let html = body(language, .table(table))
      let rectangles = html.matches(of: /<rect[^>]* x="([0-9.-]+)" width="([0-9.]+)"/)
      #expect(rectangles.count == (low > 0 ? 1 : 0) + (high > low ? 1 : 0))
      for match in rectangles {
        #expect((Double(match.1) ?? -1) >= 0)
        #expect((Double(match.1) ?? -1) + (Double(match.2) ?? 999) <= 200.2)
      }
      let points = html.matches(of: /[ML]([0-9.-]+) ([0-9.-]+)/)
      #expect(points.isEmpty == (high <= low))
      for match in points {
        let (x, y) = (Double(match.1) ?? -1, Double(match.2) ?? -1)
        #expect((0...200).contains(x) && (0...10).contains(y))
      }
    }
  }

  @Test(arguments: Language.allCases)
  func aPageSaysItsLanguageAndDirection(language: Language) {
    let page = DocumentFormat.html.render(
      Document(language: language, blocks: [.heading(level: 1, .data("<T>"))]))
    let direction = language == .ar ? "rtl" : "ltr"
    #expect(page.contains("<html lang=\"\(language.rawValue)\" dir=\"\(direction)\">"))
    #expect(page.contains("<title>&lt;T&gt;</title>"))
    #expect(page.contains("counter(page)") && page.contains("counter(pages)"))
    #expect(!page.contains("\u{1}") && HTMLTags(page).problems.isEmpty)
  }

  @Test func theSheetIsSetOnlyWhereAskedFor() {
    let document = Document(language: .en, blocks: [.heading(level: 1, .phrase("T"))])
    #expect(HTMLPage([document]).text.contains("@page{ margin:"))
    #expect(HTMLPage([document], onA4: true).text.contains("@page{ size:a4;"))
  }
}

/// The pieces that pages are made of.
struct HTMLTemplateTests {
  @Test func everyPieceCanBeRead() {
    let names = HTMLTemplates.sources.map(\.name)
    #expect(names.count > 20 && Set(names).count == names.count)
    for name in names { #expect(HTMLTemplates.templates.keys.contains(name), "\(name)") }
  }

  /// Three braces, an ampersand or a content type would let what users wrote be markup.
  @Test func nothingIsFilledInAsItStands() {
    for (name, text) in HTMLTemplates.sources {
      for way in ["{{{", "{{&", "CONTENT_TYPE"] { #expect(!text.contains(way), "\(name)") }
    }
  }

  @Test func attributesAreQuoted() {
    for (name, text) in HTMLTemplates.sources where name != "style" {
      #expect(text.firstMatch(of: /=\{\{/) == nil, "\(name)")
    }
  }

  /// A page is mirrored by its direction alone, and brings everything with it.
  @Test func theStyleSheetKnowsNoSidesAndFetchesNothing() throws {
    let css = try #require(HTMLTemplates.sources.first { $0.name == "style" }?.text)
    let sides =
      /[^-](left|right)\b|margin-(left|right|top|bottom)|padding-(left|right)|border-(left|right)/
    #expect(css.firstMatch(of: sides) == nil)
    for way in ["url(", "@import", "http", "left:", "999"] { #expect(!css.contains(way)) }
  }

  @Test(arguments: Language.allCases)
  func theFootOfAPageNeedsNoEscapes(language: Language) {
    let words = PhraseCatalog.catalog(for: language)(.pageOf).plain
    #expect(words.contains("{n}") && words.contains("{m}"))
    #expect(!words.contains { "&<>\"'\\".contains($0) })
  }
}
