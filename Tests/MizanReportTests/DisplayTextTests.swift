import Testing

@testable import MizanReport

struct DisplayTextTests {
  @Test(arguments: [
    ("abc", 3), ("São", 3), ("Sa\u{303}o", 3), ("سوسة", 4), ("مُهاجِرات", 7), ("東京", 4), ("", 0),
    ("a\u{200D}b", 2), ("\u{2068}سوسة\u{2069}", 4),
  ])
  func widthCountsColumnsNotLetters(text: String, width: Int) {
    #expect(DisplayText.width(text) == width)
  }

  @Test func rightToLeftTextIsIsolated() {
    #expect(DisplayText.inert("سوسة") == "\u{2068}سوسة\u{2069}")
    #expect(DisplayText.inert("Sousse") == "Sousse")
  }

  @Test func marksOfDirectionAreLeftOutOfAnIsolatedRun() {
    #expect(DisplayText.inert("\u{200F}سوسة\u{200E}\u{061C}") == "\u{2068}سوسة\u{2069}")
  }

  @Test(arguments: ["\u{1B}[31m", "\u{202E}", "\u{2066}", "\u{85}", "\u{7}", "\u{0}"])
  func charactersThatActAreReplaced(text: String) {
    let inert = DisplayText.inert("a" + text + "b")
    #expect(inert.contains("\u{FFFD}"))
    #expect(inert.unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }
}
