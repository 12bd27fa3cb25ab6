import TestSupport
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

  @Test func charactersThatActAreReplaced() throws {
    for (id, text) in try HostileNames.all() {
      let inert = DisplayText.inert("a" + text + "b").unicodeScalars
      // Two of them set apart what is written from right to left: each begins and ends.
      let acting = inert.filter(HostileNames.acts)
      #expect(
        acting.allSatisfy { $0 == "\u{2068}" || $0 == "\u{2069}" }
          && acting.count { $0 == "\u{2068}" } == acting.count { $0 == "\u{2069}" },
        "\(id): \(acting)")
    }
    #expect(DisplayText.inert("a\u{1B}[31mb").contains("\u{FFFD}"))
  }

  @Test func whatActsIsReplacedAndNothingElse() {
    let marks: Set<UInt32> = [0x200E, 0x200F, 0x061C]
    for value in Array(UInt32(0)...0xFFFF) + Array(0xE0000...0xE0FFF) where !marks.contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isKept =
        DisplayText.inert(String(scalar), isolating: false).unicodeScalars.first == scalar
      #expect(isKept != HostileNames.acts(scalar), "U+\(String(value, radix: 16))")
    }
  }
}
