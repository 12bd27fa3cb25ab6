import MizanYAML
import ScoreSupport
import TestSupport
import Testing

@testable import MizanCore

/// The scorers that are made to be fast, against the scorecard of the same profile, bit for bit.
struct BatchLawTests {
  @Test func aBatchSaysWhatTheScorecardSays() throws {
    var (quick, cases) = (0, 0)
    let settings = CaseSettings().with { $0.cities = 4 }
    try scoreLaw(settings) { _, judged in
      var scorer = BatchScorer(judged.own.checklist, in: judged.own.rulebook)
      return first(zip(judged.files, judged.cards)) { file, card in
        cases += 1
        if let scores = scorer.scoreQuickly(file.bytes) {
          quick += 1
          return scores == BatchScores(card)
            ? nil : "the short way says \(scores), the long one \(BatchScores(card))"
        }
        switch scorer.score(file) {
        case .scores(let scores):
          return scores == BatchScores(card) ? nil : "\(scores), not \(BatchScores(card))"
        case .refused(let diagnostics):
          return diagnostics == card.refusals(in: judged.own.rulebook.checklistFiles["own"])
            ? nil : "refused: \(diagnostics)"
        }
      }
    }.check(cases: 60, from: 3_000)
    #expect(quick * 4 > cases, "the short way is hardly gone: \(quick) of \(cases)")
  }
}
