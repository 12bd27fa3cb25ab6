import Testing

@testable import MizanCore

/// What an answer is worth, against assessing with each answer that is possible.
struct OpenQuestionTests {
  private func assess(_ answers: [String]) throws -> Assessment {
    let rulebook = try Mini.rulebook()
    return Assessment(
      of: try Mini.profile(answers: answers, rulebook),
      against: try #require(rulebook.checklist("mini")))
  }

  private let known = ["voice.quota: \"yes\"", "work.training: \"no\"", "work.permits: \"no\""]

  @Test func theWorthIsThatOfEveryPossibleAnswer() throws {
    let today = try #require(try assess(["work.training: \"no\""]).score)
    let open = try assess(["work.training: \"no\""]).openQuestions()
    let asked = try #require(open.first { $0.subject == .criterion(0) })
    let widths = try ["none", "advisory", "deciding"].map { level in
      let after = try assess(["work.training: \"no\"", "voice.council: \(level)"]).score
      return today.width - (after?.width ?? 0)
    }
    #expect(asked.width == widths.min())
    #expect(asked.mostWidth == widths.max())
    #expect(abs(asked.meanWidth - widths.reduce(0, +) / 3) < 1e-12)
  }

  @Test func aSingleOpenQuestionSettlesAll() throws {
    let assessment = try assess(known)
    let open = try #require(assessment.openQuestions().first)
    let width = try #require(assessment.score?.width)
    #expect(assessment.openQuestions().count == 1)
    #expect(open.width == width && open.meanWidth == width && open.mostWidth == width)
    #expect(open.totals.allSatisfy { $0.lowerBound == $0.upperBound })
  }

  @Test func anAnswerThatMayPutTwoCitiesInOrderIsNamed() throws {
    let rulebook = try Mini.rulebook()
    let checklist = try #require(rulebook.checklist("mini"))
    func compare(_ other: [String]) throws -> Comparison {
      Comparison([
        try assess(known).scorecard,
        Scorecard(of: try Mini.profile(answers: other, rulebook), against: checklist),
      ])
    }
    // The first city is at least at half of its theme; so is the second.
    let close = try compare(["voice.council: deciding"] + known)
    let pair = try #require(close.pairs.first { _ in true })
    let telling = TellingQuestions(close, [pair])[pair]
    #expect(telling.map(\.city) == [0])
    #expect(telling.map(\.question.subject) == [.criterion(0)])
    let far = try compare(["voice.council: none", "voice.quota: \"no\""] + known.dropFirst())
    let ordered = try #require(far.pairs.first { _ in true })
    #expect(ordered.aSurelyAhead && TellingQuestions(far, [ordered])[ordered].isEmpty)
  }
}
