import TestSupport
import Testing

@testable import MizanCore

/// Laws of the score, each on 400 random trees.
///
/// The batch of a failing tree is the test's argument.
struct ScorePropertyTests {
  static let batches = Array(UInt64(0)..<10)
  private static let noise = 1e-12

  /// Four thousand trees of means, whose criteria may turn out not to apply.
  @Test(arguments: Array(UInt64(0)..<100))
  func theRangeHoldsEveryCompletionAndItsEndsAreReached(batch: UInt64) {
    for var tree in RandomTree.batch(batch) {
      let outcomes = tree.outcomes(open: 4)
      let score = tree.score(outcomes)
      let completed = tree.completions(of: outcomes).compactMap { tree.score($0) }
      guard let score, let least = completed.map(\.low).min(),
        let most = completed.map(\.low).max()
      else {
        #expect(score == nil && completed.isEmpty)
        continue
      }
      #expect(completed.allSatisfy { $0.low == $0.high && $0.coverage == 1 })
      #expect(abs(score.low - least) <= Self.noise)
      #expect(abs(score.high - most) <= Self.noise)
    }
  }

  @Test(arguments: batches)
  func scoresLieBetweenNothingAndAll(batch: UInt64) {
    for var tree in RandomTree.batch(batch) {
      guard let score = tree.score(tree.outcomes(open: .max)) else { continue }
      #expect(0 <= score.low && score.low <= score.high && score.high <= 1)
      #expect((0...1).contains(score.coverage))
      if let known = score.known { #expect((0...1).contains(known)) }
    }
  }

  @Test(arguments: batches)
  func raisingAnAnswerNeverLowersAScore(batch: UInt64) {
    for var tree in RandomTree.batch(batch) {
      let outcomes = tree.outcomes(open: 3)
      guard let before = tree.score(outcomes) else { continue }
      for (index, criterion) in tree.checklist.criteria.enumerated() {
        guard case .known(let score) = outcomes[index] else { continue }
        for better in criterion.levels.map(\.score) where better > score {
          var raised = outcomes
          raised[index] = .known(better)
          guard let after = tree.score(raised) else { continue }
          #expect(after.low >= before.low - Self.noise && after.high >= before.high - Self.noise)
          if let known = after.known, let old = before.known { #expect(known >= old - Self.noise) }
        }
      }
    }
  }

  @Test(arguments: batches)
  func learningAnAnswerNeverWidensTheRange(batch: UInt64) {
    for var tree in RandomTree.batch(batch) {
      let outcomes = tree.outcomes(open: 4)
      guard let before = tree.score(outcomes) else { continue }
      for (index, criterion) in tree.checklist.criteria.enumerated() {
        guard case .open = outcomes[index] else { continue }
        let answers = criterion.levels.map { Outcome.known($0.score) } + [.notApplicable]
        for answer in answers {
          var learned = outcomes
          learned[index] = answer
          guard let after = tree.score(learned) else { continue }
          #expect(after.low >= before.low - Self.noise && after.high <= before.high + Self.noise)
          #expect(after.coverage >= before.coverage - Self.noise)
        }
      }
    }
  }

  @Test(arguments: batches)
  func theOrderOfMembersChangesNotABit(batch: UInt64) {
    for var tree in RandomTree.batch(batch) {
      let outcomes = tree.outcomes(open: 4)
      let shuffled = tree.checklist.root.shuffled(&tree.generator)
      #expect(ScoreTree(shuffled, outcomes).score == tree.score(outcomes))
    }
  }

  @Test(arguments: batches)
  func aCommonFactorOnTheWeightsChangesNothing(batch: UInt64) {
    for var tree in RandomTree.batch(batch) {
      let outcomes = tree.outcomes(open: 4)
      let score = tree.score(outcomes)
      #expect(ScoreTree(tree.checklist.root.scaled(by: 8), outcomes).score == score)
      let other = ScoreTree(tree.checklist.root.scaled(by: 0.3), outcomes).score
      guard let score, let other else {
        #expect(score == nil && other == nil)
        continue
      }
      #expect(
        abs(score.low - other.low) <= Self.noise && abs(score.high - other.high) <= Self.noise)
    }
  }

  @Test(arguments: batches)
  func withoutUnknownsTheRangeIsOneNumber(batch: UInt64) {
    for var tree in RandomTree.batch(batch) {
      guard let score = tree.score(tree.outcomes(open: 0)) else { continue }
      #expect(score.low == score.high && score.known == score.low && score.coverage == 1)
    }
  }
}

extension Group {
  func shuffled(_ generator: inout SplitMix64) -> Group {
    var group = self
    switch members {
    case .criteria(let members): group.members = .criteria(generator.shuffled(members))
    case .groups(let groups):
      group.members = .groups(generator.shuffled(groups.map { $0.shuffled(&generator) }))
    }
    return group
  }

  func scaled(by factor: Double) -> Group {
    var group = self
    group.weight *= factor
    switch members {
    case .criteria(let members):
      group.members = .criteria(
        members.map { Member(index: $0.index, weight: $0.weight * factor) })
    case .groups(let groups): group.members = .groups(groups.map { $0.scaled(by: factor) })
    }
    return group
  }
}
