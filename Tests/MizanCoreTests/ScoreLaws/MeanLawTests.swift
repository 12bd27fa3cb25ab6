import TestSupport
import Testing

@testable import MizanCore
@testable import ScoreSupport

/// Laws of every score in a tree, whatever the aggregations.
struct MeanLawTests {
  /// A `share-met` and an `absolute` say how much is met, not how well: four criteria that are half met give 0.
  @Test func aScoreLiesBetweenThoseOfItsMembers() throws {
    try scoreLaw { drawn, judged in
      let groups = ReferenceGroup(drawn.checklist).flattened
      return first(judged.cards) { card in first(groups) { Self.isOutside($0, card) } }
    }.check(cases: 200, from: 10_000)
  }

  private static func isOutside(_ group: ReferenceGroup, _ card: Scorecard) -> String? {
    guard let score = card.scores[group.id] else { return nil }
    if group.aggregate.countsWhatIsMet {
      return (0...1).contains(score.low) && (0...1).contains(score.high)
        ? nil : "\(group.id) is no share: \(score)"
    }
    // The ranges of groups are not each other's where they share unknown facts.
    guard !card.scores.isEmpty, card.findings.allSatisfy({ $0.missingFacts.isEmpty }) else {
      return nil
    }
    let members = group.parts.compactMap { part -> ClosedRange<Double>? in
      let range =
        switch part.member {
        case .criterion(let index): card.findings[index].outcome.range
        case .group(let inner): card.scores[inner.id]?.range
        }
      return range?.lifted(to: group.aggregate.floor)
    }
    // Where there is no such mean, it counts as 0.
    guard let least = members.map(\.lowerBound).min(),
      let most = members.map(\.upperBound).max(), card.undefinedScores.isEmpty
    else { return nil }
    let isInside =
      !isBelow(score.low, min(least, 0)) && !isBelow(most, score.high)
      && (least < 0 || !isBelow(score.low, least) || group.aggregate.floor == nil && least <= 0)
    return isInside ? nil : "\(group.id) is \(score), its members \(least)...\(most)"
  }

  @Test func whatIsTheSameEverywhereIsTheScore() throws {
    let settings = CaseSettings().with {
      $0.aggregates.removeAll(where: \.countsWhatIsMet)
      $0.kinds = [.graded]
      $0.open = 0
    }
    try scoreLaw(settings) { drawn, _ in
      // No floor is higher.
      try first([0.1, 0.37, 1]) { value in
        var same = drawn.mapCriteria { criterion in
          var criterion = criterion
          criterion.question = .graded([0, value, 1], isShared: true)
          return criterion
        }
        for criterion in same.checklist.criteria
        where same.profiles[0].answers[criterion.id] != .notApplicable {
          same.profiles[0].answers[criterion.id] = .level(1)
        }
        return first(try JudgedCase(same).cards[0].scores) { id, score in
          areNear(score.low, value, within: 1e-12) && score.low == score.high
            ? nil : "\(id) is \(score), not \(value)"
        }
      }
    }.check(cases: 60, from: 11_000)
  }

  /// Every score of the tree, not the total alone.
  @Test func aBetterAnswerLowersNoScore() throws {
    try scoreLaw { drawn, judged in
      try first(drawn.checklist.criteria) { criterion in
        guard case .level(let level)? = drawn.profiles[0].answers[criterion.id],
          level + 1 < criterion.question.levels.count
        else { return nil }
        var better = drawn
        better.profiles[0].answers[criterion.id] = .level(level + 1)
        return Self.hasFallen(judged.cards[0], try JudgedCase(better).cards[0])
      }
    }.check(cases: 80, from: 12_000)
  }

  /// Whatever fact changes: where no criterion falls by it, no group does.
  @Test func aFactThatLowersNoCriterionLowersNoScore() throws {
    var compared = 0
    let settings = CaseSettings().with { $0.kinds = [.ruled, .measured, .ruled, .graded] }
    try scoreLaw(settings) { drawn, judged in
      try first(drawn.checklist.facts) { fact in
        guard drawn.profiles[0].facts[fact.name] != nil else { return nil }
        var random = SplitMix64(seed: 3)
        var other = drawn
        other.profiles[0].facts[fact.name] = fact.drawn(&random)
        let (before, after) = (judged.cards[0], try JudgedCase(other).cards[0])
        let isRise = zip(before.findings, after.findings).allSatisfy {
          $1.outcome.isAbove($0.outcome)
        }
        guard isRise, before.isExact, after.isExact else { return nil }
        compared += 1
        return Self.hasFallen(before, after)
      }
    }.check(cases: 50, from: 13_000)
    #expect(compared > 60)
  }

  private static func hasFallen(_ before: Scorecard, _ after: Scorecard) -> String? {
    first(before.scores) { id, old in
      guard let new = after.scores[id] else { return "\(id) has no score any more" }
      let known = zip([old.known].compactMap(\.self), [new.known].compactMap(\.self))
      let hasFallen =
        isBelow(new.low, old.low) || isBelow(new.high, old.high)
        || known.contains { isBelow($1, $0) }
      return hasFallen ? "\(id) falls from \(old) to \(new)" : nil
    }
  }
}

extension ClosedRange<Double> {
  /// What it counts as with a floor.
  fileprivate func lifted(to floor: Double?) -> ClosedRange<Double> {
    guard let floor else { return self }
    return Swift.max(lowerBound, floor)...Swift.max(upperBound, floor)
  }
}

extension Outcome {
  /// Whether it applies as the other does and scores no less, whatever is unknown.
  fileprivate func isAbove(_ other: Outcome) -> Bool {
    switch (self, other) {
    case (.notApplicable, .notApplicable): true
    case (.known(let new), .known(let old)): new >= old
    case (.open(let new, let a), .open(let old, let b)):
      a == b && new.lowerBound >= old.lowerBound && new.upperBound >= old.upperBound
    default: false
    }
  }
}
