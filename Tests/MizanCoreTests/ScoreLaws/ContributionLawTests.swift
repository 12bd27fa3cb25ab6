import ScoreSupport
import TestSupport
import Testing

@testable import MizanCore

/// What each criterion gives, and would give.
struct ContributionLawTests {
  /// Where scores are weighed as they are: in other means a criterion has no part of its own.
  @Test func contributionsAddUpToTheScore() throws {
    let settings = CaseSettings().with {
      $0.aggregates = [.arithmetic, .standard, .sum, .flat, .flatUnweighted]
      $0.open = 0
    }
    try scoreLaw(settings) { _, judged in
      let card = judged.cards[0]
      guard let score = card.score else { return nil }
      let parts = card.findings.compactMap { finding in
        finding.certainScore.map { $0 * finding.share }
      }
      let sum = parts.reduce(0, +)
      return areNear(sum, score.low) ? nil : "\(parts) add up to \(sum), not \(score.low)"
    }.check(cases: 120, from: 50_000)
  }

  /// In each way in which the unknown may turn out.
  @Test func aGainIsTheScoreAfterLessTheScoreBefore() throws {
    var gains = 0
    let settings = CaseSettings().with {
      $0.policies = [.interval]
      $0.open = 2
    }
    try scoreLaw(settings) { drawn, judged in
      let judgement = ReferenceJudgement(drawn.checklist, drawn.profiles[0])
      guard judgement.count <= 300 else { return nil }
      let worlds = judgement.worlds()
      let assessment = Assessment(of: judged.profiles[0], against: judged.own.checklist)
      return first(assessment.gaps) { gap in
        gains += 1
        let best = drawn.checklist.criteria[gap.index].question.scores.last ?? 1
        let rises = worlds.map { judgement.rise(gap.index, to: best, $0) }
        guard let least = rises.min(), let most = rises.max() else { return nil }
        if worlds.count == 1, !areNear(gap.gain.lowerBound, least) {
          return "criterion \(gap.index) gains \(least), not \(gap.gain)"
        }
        return isBelow(least, gap.gain.lowerBound) || isBelow(gap.gain.upperBound, most)
          ? "criterion \(gap.index) gains \(least)...\(most), not \(gap.gain)" : nil
      }
    }.check(cases: 120, from: 51_000)
    #expect(gains > 200)
  }
}

extension ReferenceJudgement {
  /// By how much the total rises when a criterion that applies reaches a score.
  fileprivate func rise(_ index: Int, to best: Double, _ world: [Double?]) -> Double {
    guard world[index] != nil, let before = scores(world)[DrawnChecklist.id]?.score else {
      return 0
    }
    var raised = world
    raised[index] = best
    return max(0, (scores(raised)[DrawnChecklist.id]?.score ?? 0) - before)
  }
}
