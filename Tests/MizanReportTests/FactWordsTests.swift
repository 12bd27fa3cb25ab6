import MizanCore
import Testing

@testable import MizanReport

/// What reports make of a number that a profile states.
struct FactWordsTests {
  private let rulebook: Rulebook

  init() {
    let text = """
      mizan: facts/v1
      facts:
        shelter.beds: {type: int, question: How many?, unit: beds}
        council.share: {type: share, question: What share?}

      """
    rulebook = Rulebook.load([SourceFile(path: "facts.yaml", bytes: Array(text.utf8))]).rulebook
  }

  private func say(_ value: FactValue, _ path: String, _ language: Language) throws -> String {
    let declaration = try #require(rulebook.facts[path])
    return ReportWords(rulebook, language).value(value, of: declaration).plain
  }

  @Test(arguments: [
    (Language.en, 0, "0 beds"), (.en, 1, "1"), (.en, 2, "2 beds"), (.fr, 0, "0"),
    (.fr, 2, "2 beds"),
  ])
  func aSingleOneHasNoUnitInThePlural(language: Language, count: Int64, expected: String) throws {
    #expect(try say(.int(count), "shelter.beds", language) == expected)
  }

  @Test(arguments: [(0.5, "50 %"), (0.07, "7 %"), (0.335, "33.5 %"), (1, "100 %")])
  func aShareIsAPercentage(share: Double, expected: String) throws {
    #expect(try say(.number(share), "council.share", .en) == expected)
  }
}
