import MizanYAML
import ScoreSupport
import TestSupport
import Testing

@testable import MizanCore

/// What mizan scores, against a second scorer that goes through every way in which the unknown may turn out.
struct ReferenceScoreTests {
  /// More ways than these are not gone through: some are drawn then, which must lie in the range.
  static let most = 1_500.0

  @Test func everyDrawnCaseIsRead() throws {
    try Property(draw: { ScoreCase(&$0) }, shrinks: \.smaller) { drawn in
      _ = try JudgedCase(drawn)
      return nil
    }.check(cases: 150, from: 100)
  }

  @Test func rangesAreThoseOfAllCompletions() throws {
    var exact = 0
    var cases = 0
    try scoreLaw { drawn, judged in
      cases += 1
      return first(zip(drawn.profiles, judged.cards)) { profile, card in
        if card.isExact { exact += 1 }
        return Self.difference(drawn.checklist, profile, card)
      }
    }.check(cases: 260, from: 1_000)
    #expect(exact * 2 > cases, "too few are exact to say something: \(exact) of \(cases)")
  }

  /// Eight answers are unknown, each one of two levels or that the question does not apply, and one of them of three
  /// levels: 8,748 ways.
  @Test func manyUnknownAnswersAreGoneThrough() throws {
    var complete = 0
    try Property(draw: { ScoreCase(eightUnknown: &$0) }, shrinks: \.smaller) { drawn in
      let judged = try JudgedCase(drawn)
      return first(zip(drawn.profiles, judged.cards)) { profile, card in
        let ways = ReferenceJudgement(drawn.checklist, profile).count
        if card.isExact, ways == 8_748 { complete += 1 }
        return Self.difference(drawn.checklist, profile, card, most: ways)
      }
    }.check(cases: 6, from: 2_000)
    #expect(complete == 6, "only \(complete) were gone through")
  }

  /// How a card differs from the second scorer's; `nil` where it does not.
  ///
  /// - Parameters:
  ///   - checklist: what was drawn.
  ///   - profile: the city.
  ///   - card: what mizan makes of it.
  ///   - most: more ways than these are not gone through.
  /// - Returns: what differs.
  static func difference(
    _ checklist: DrawnChecklist, _ profile: DrawnProfile, _ card: Scorecard,
    most: Double = ReferenceScoreTests.most
  ) -> String? {
    let judgement = ReferenceJudgement(checklist, profile)
    let isComplete = judgement.count <= most
    let worlds = isComplete ? judgement.worlds() : Self.drawn(from: judgement)
    let scores = worlds.map(judgement.scores)
    let ranges = first(card.total.flattened) { result in
      rangeDifference(
        result, scores.compactMap { $0[result.group.id] }, isReached: card.isExact && isComplete)
    }
    if let ranges { return ranges }
    guard isComplete, card.isExact else { return nil }
    return todayDifference(card, judgement.today(worlds), judgement)
      ?? pointsDifference(card, judgement, worlds)
      ?? mandateDifference(checklist, card, judgement, worlds)
      ?? undefinedDifference(card, scores)
  }

  private static func drawn(from judgement: ReferenceJudgement) -> [[Double?]] {
    var random = SplitMix64(seed: 5)
    return (0..<200).map { _ in
      judgement.world(judgement.unknown.map { random.below($0.count) })
    }
  }

  private static func rangeDifference(
    _ result: GroupResult, _ own: [ReferenceScore], isReached: Bool
  ) -> String? {
    let id = result.group.id
    guard let low = own.map(\.score).min(), let high = own.map(\.score).max() else {
      return isReached && result.score != nil ? "\(id) has a score, and never applies" : nil
    }
    guard let score = result.score else { return "\(id) has no score, and may be \(low)" }
    if isBelow(low, score.low) || isBelow(score.high, high) {
      return "\(id) is \(score.low)...\(score.high), and may be \(low)...\(high)"
    }
    if isReached, isBelow(score.low, low) || isBelow(high, score.high) {
      return "\(id) is \(score.low)...\(score.high), and only \(low)...\(high) is reached"
    }
    return nil
  }

  private static func todayDifference(
    _ card: Scorecard, _ today: [String: ReferenceToday], _ judgement: ReferenceJudgement
  ) -> String? {
    first(card.total.flattened) { result in
      guard let score = result.score, let own = today[result.group.id] else { return nil }
      let id = result.group.id
      if !areNear(score.coverage, own.coverage) {
        return "\(id) is covered by \(score.coverage), not \(own.coverage)"
      }
      if score.knownCriteria != own.knownCriteria {
        return "\(id) has \(score.knownCriteria) known criteria, not \(own.knownCriteria)"
      }
      if (result.withheld != nil) != own.isWithheld { return "\(id) is withheld or not" }
      // Which end is nearest hangs on ranges of groups, each for itself.
      if judgement.sharesUnknownFacts { return nil }
      guard let a = score.known, let b = own.known else {
        return score.known == nil && own.known == nil ? nil : "\(id) is known, or not"
      }
      return areNear(a, b) ? nil : "\(id) is known to be \(a), not \(b)"
    }
  }

  private static func pointsDifference(
    _ card: Scorecard, _ judgement: ReferenceJudgement, _ worlds: [[Double?]]
  ) -> String? {
    first(card.total.flattened) { result in
      guard let points = result.score?.points else { return nil }
      let all = worlds.map { judgement.points(of: result.group.id, $0) }
      guard let low = all.min(), let high = all.max() else { return nil }
      return areNear(points.low, low) && areNear(points.high, high)
        ? nil : "\(result.group.id): points \(points), not \(low)...\(high)"
    }
  }

  private static func mandateDifference(
    _ checklist: DrawnChecklist, _ card: Scorecard, _ judgement: ReferenceJudgement,
    _ worlds: [[Double?]]
  ) -> String? {
    let own = worlds.compactMap {
      judgement.scores(judgement.municipal($0, checklist))[DrawnChecklist.id]?.score
    }
    guard let score = card.mandateScore(), let low = own.min(), let high = own.max() else {
      return card.mandateScore() == nil && own.isEmpty ? nil : "the mandate score is there or not"
    }
    return areNear(score.low, low) && areNear(score.high, high)
      ? nil : "the mandate score is \(score.low)...\(score.high), not \(low)...\(high)"
  }

  /// A mean that has no value whatever the unknown turns out to be is told, and no other.
  private static func undefinedDifference(
    _ card: Scorecard, _ scores: [[String: ReferenceScore]]
  ) -> String? {
    let told = !card.undefinedScores.isEmpty
    let isSometimes = scores.joined().contains { $0.value.isUndefined }
    if told, !isSometimes { return "a mean is told to have no value, and always has one" }
    if scores.count == 1, isSometimes, !told { return "a mean has no value, which is not told" }
    return nil
  }
}
