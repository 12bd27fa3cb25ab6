import MizanCore
import Testing

@testable import MizanReport

struct NumberFormTests {
  @Test(arguments: [
    (Language.ar, nil, NumberForm.Numerals.auto, "56.5", "56.5"),
    (.ar, "MA", .auto, "310,000.5", "310.000,5"), (.ar, "TN", .auto, "12", "12"),
    (.ar, "AE", .auto, "310,000.5", "310,000.5"),
    (.ar, "EG", .auto, "310,000.5", "٣١٠٬٠٠٠٫٥"),
    (.ar, "LB", .auto, "من 56 إلى 69", "من ٥٦ إلى ٦٩"),
    (.ar, "EG", .latn, "310,000.5", "310,000.5"), (.ar, "MA", .arab, "1.5", "١٫٥"),
    (.ar, nil, .arab, "الدرجة 50% من 100.", "الدرجة ٥٠٪ من ١٠٠."),
    (.ar, "EG", .auto, "\u{2066}+3.5\u{2069}", "\u{2066}+٣٫٥\u{2069}"),
    (.ar, "EG", .auto, "XCCDF2 و3", "XCCDF2 و٣"), (.ar, "EG", .auto, "1، 3", "١، ٣"),
    (.es, nil, .auto, "3,5", "3,5"), (.es, "ES", .auto, "3,5", "3,5"),
    (.es, "MX", .auto, "3,5", "3.5"),
    (.es, "MX", .auto, "12\u{202F}000,5", "12,000.5"),
    (.fr, "MA", .arab, "3,5", "3,5"), (.en, "EG", .arab, "3.5", "3.5"),
    (.en, "xx", .auto, "1, 2", "1, 2"),
  ])
  func numbersAreWrittenAsInTheCountry(
    language: Language, country: String?, numerals: NumberForm.Numerals, text: String,
    expected: String
  ) {
    let document = Document(
      language: language, country: country, blocks: [.paragraph(.phrase(text))])
    #expect(
      document.numbered(in: nil, numerals).blocks == [.paragraph(.phrase(expected))])
    // What was asked for goes before where the city is.
    let elsewhere = Document(language: language, country: "FR", blocks: document.blocks)
    #expect(elsewhere.numbered(in: country, numerals).blocks == [.paragraph(.phrase(expected))])
  }

  @Test func whatUsersWroteAndCodesStay() {
    let text = Text.data("12 نساء") + .code("1.1.0") + .phrase("12")
    let table = Table([.init(text, .end)], rows: [[.text(text)]])
    let blocks: [Block] = [
      .heading(level: 1, text), .highlight([text]), .note(text), .table(table),
      .list([Item(lead: text, body: text, details: [text])]), .numbered([Item(body: text)]),
    ]
    let changed = Document(language: .ar, blocks: blocks).numbered(in: "EG", .auto)
    let html = DocumentFormat.html.render(changed)
    #expect(html.ranges(of: "12 نساء").count == html.ranges(of: "١٢").count)
    #expect(html.ranges(of: "1.1.0").count == html.ranges(of: "١٢").count)
    #expect(html.contains("counter(page,arabic-indic)"))
  }
}
