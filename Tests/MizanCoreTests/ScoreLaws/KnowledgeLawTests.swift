import ScoreSupport
import TestSupport
import Testing

@testable import MizanCore

/// What becomes of ranges as more is known.
struct KnowledgeLawTests {
  @Test func learningSomethingNeverWidensARange() throws {
    var learned = 0
    try scoreLaw { drawn, judged in
      guard judged.cards[0].isExact else { return nil }
      return try first(drawn.profiles[0].learning(drawn.checklist)) { profile in
        learned += 1
        var other = drawn
        other.profiles[0] = profile
        return Self.isOutside(judged.cards[0], try JudgedCase(other).cards[0])
      }
    }.check(cases: 70, from: 40_000)
    #expect(learned > 100)
  }

  private static func isOutside(_ before: Scorecard, _ after: Scorecard) -> String? {
    first(after.scores) { id, new in
      guard let old = before.scores[id] else { return "\(id) applies after all" }
      let isInside =
        !isBelow(new.low, old.low) && !isBelow(old.high, new.high)
        && !isBelow(new.coverage, old.coverage)
      return isInside ? nil : "\(id) goes from \(old) to \(new)"
    }
  }

  /// Where no group asks for more than there is to know: a score that is withheld is not known around it.
  @Test func whereNothingIsUnknownARangeIsOneNumber() throws {
    let settings = CaseSettings().with {
      $0.open = 0
      $0.hasMinima = false
    }
    try scoreLaw(settings) { _, judged in
      first(judged.cards[0].scores) { id, score in
        let isOne = score.low == score.high && score.known == score.low && score.coverage == 1
        return isOne && judged.cards[0].isExact ? nil : "\(id) is \(score)"
      }
    }.check(cases: 150, from: 41_000)
  }
}

extension DrawnProfile {
  /// The profile with one thing known that is not, in each way in which it may turn out.
  fileprivate func learning(_ checklist: DrawnChecklist) -> [DrawnProfile] {
    let answers = checklist.criteria.flatMap { criterion -> [DrawnProfile] in
      guard criterion.question.facts.isEmpty else { return [] }
      switch self.answers[criterion.id] {
      case .level, .parts, .notApplicable: return []
      case .unknown, nil: break
      }
      let levels = criterion.question.levels.indices.map(Answer.level)
      return (levels + [.notApplicable]).map { answer in
        var profile = self
        profile.answers[criterion.id] = answer
        return profile
      }
    }
    let facts = checklist.facts.filter { self.facts[$0.name] == nil }.flatMap { fact in
      (UInt64(0)..<4).map { seed in
        var random = SplitMix64(seed: seed)
        var profile = self
        profile.facts[fact.name] = fact.drawn(&random)
        return profile
      }
    }
    return answers + facts
  }
}
