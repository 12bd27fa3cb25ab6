import MizanCore
import Testing

struct ComparisonTests {
  private func compare(_ cities: [[String]]) throws -> Comparison {
    let rulebook = try Mini.rulebook()
    let checklist = try #require(rulebook.checklist("mini"))
    return Comparison(
      try cities.map { answers in
        Assessment(of: try Mini.profile(answers: answers, rulebook), against: checklist)
      })
  }

  private let all = ["voice.council: deciding", "voice.quota: \"yes\"", "work.training: \"yes\""]
  private let half = ["voice.council: none", "voice.quota: \"yes\"", "work.training: unknown"]
  private let none = [
    "voice.council: none", "voice.quota: \"no\"", "work.training: \"no\"", "work.permits: \"no\"",
  ]

  @Test func aboveMeansAboveWhateverTheUnknownsTurnOutToBe() throws {
    let pairs = try compare([half, all, none]).pairs
    // half is 0.5 to 0.75, all is 0.875 to 1, none is 0.
    #expect(pairs.map(\.aSurelyAhead) == [false, true, true])
    #expect(pairs.map(\.bSurelyAhead) == [true, false, false])
  }

  @Test func overlappingRangesAreNotOrdered() throws {
    let pairs = try compare([["voice.quota: unknown"], all]).pairs
    #expect(pairs.map(\.aSurelyAhead) == [false] && pairs.map(\.bSurelyAhead) == [false])
  }

  @Test func aCityLearnsFromThoseThatMeetWhatItLacks() throws {
    let comparison = try compare([none, all])
    #expect(comparison.lessons.map(\.criterion) == [0, 1, 2])
    #expect(comparison.lessons.allSatisfy { $0.learner == 0 && $0.teacher == 1 })
    #expect(comparison.differences == [0, 1, 2])
  }
}
