import MizanCore
import MizanReport
import Testing

/// What is told, so that it helps: once, in short, and with what was meant.
@Suite struct HelpTests {
  private func text(_ file: SourceFile) -> String {
    DiagnosticFormat.text.render(
      Findings(Sample.diagnostics(file), files: 1), TextStyle())
  }

  @Test func aMisspeltKeyIsNotAMissingOneToo() {
    let criterion = Sample.criterion { $0.replacing("title:", with: "titel:") }
    #expect(Sample.diagnostics(criterion).map(\.code) == [.unknownKey])
  }

  @Test func theKeysThatAreKnownAreThoseThatAreSupported() {
    let criterion = Sample.criterion { $0 + "colour: red\n" }
    let known = Sample.diagnostics(criterion).first?.values["known"] ?? ""
    #expect(known.contains("levels") && known.contains("mandate"))
    #expect(!known.contains("frameworks"))
  }

  @Test func aVeryLongNameIsShortenedInTheMessage() {
    let name = String(repeating: "a", count: 60_000)
    #expect(text(Sample.profile(answers: "  voice.council: \(name)\n")).count < 1_000)
  }

  @Test func aCharacterThatHidesIsShownAsAMark() {
    for hidden in ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{202E}", "\u{2066}", "\u{1B}"] {
      let text = text(Sample.criterion { $0.replacing("title: ", with: "title: \(hidden)") })
      #expect(text.contains("title: \u{FFFD}Radio"))
      #expect(!text.unicodeScalars.contains { String($0) == hidden })
    }
  }

  @Test func anEmptyListOfRecommendationsIsNoRecommendation() {
    let criterion = Sample.criterion {
      $0.replacing(/recommendations:(.|\n)*/, with: "recommendations: []\n")
    }
    #expect(Sample.diagnostics(criterion).map(\.code) == [.noRecommendation])
  }

  @Test(arguments: ["\u{A0}", "\u{3000}\u{2003}", "\u{200D}"])
  func aTextOfNothingButWhiteSpaceIsEmpty(_ text: String) {
    let criterion = Sample.criterion { $0.replacing(/title: .*/, with: "title: \"\(text)\"") }
    #expect(Sample.diagnostics(criterion).map(\.code) == [.emptyValue])
  }

  @Test(arguments: [
    "create-council", "voice.counsil/create-council", "voice.council.create-council",
  ])
  func theRecommendationThatWasMeantIsSuggested(_ name: String) {
    let criterion = Sample.criterion {
      $0.replacing("short}", with: "short, requires: [\(name)]}")
    }
    #expect(Sample.diagnostics(criterion).first?.suggestions == ["voice.council/create-council"])
  }
}
