import TestSupport
import Testing

@testable import MizanCore

/// How far a score goes when a criterion gets another outcome, against all completions of what is unknown.
struct ShiftTests {
  private static let noise = 1e-11

  /// How far it goes under every completion of what was unknown, and of what is then.
  private func changes(
    _ tree: RandomTree, _ outcomes: [Outcome], _ index: Int, to outcome: Outcome
  ) -> [Double] {
    tree.completions(of: outcomes).flatMap { before -> [Double] in
      var after = before
      after[index] = outcome
      return tree.completions(of: after).compactMap { after in
        guard let old = tree.score(before), let new = tree.score(after) else { return nil }
        return new.low - old.low
      }
    }
  }

  private func check(_ tree: inout RandomTree, isReached: Bool) -> Int {
    let outcomes = tree.outcomes(open: 3)
    let rescoring = Rescoring(tree.checklist, outcomes)
    var count = 0
    for (index, criterion) in tree.checklist.criteria.enumerated() {
      let scores = criterion.levels.map(\.score)
      let others: [Outcome] = [
        .notApplicable, .known(tree.generator.pick(scores)),
        .open(scores[0]...scores[scores.count - 1]),
      ]
      for outcome in others {
        let change = rescoring.change(to: rescoring.replaced(with: outcome, at: index), at: index)
        let all = changes(tree, outcomes, index, to: outcome)
        guard let least = all.min(), let most = all.max() else { continue }
        count += 1
        #expect(change.lowerBound <= least + Self.noise, "\(criterion.id) \(outcome)")
        #expect(change.upperBound >= most - Self.noise, "\(criterion.id) \(outcome)")
        guard isReached, outcomes[index].isSettled, outcome.isSettled else { continue }
        #expect(change.lowerBound >= least - Self.noise, "\(criterion.id) \(outcome)")
        #expect(change.upperBound <= most + Self.noise, "\(criterion.id) \(outcome)")
      }
    }
    return count
  }

  @Test(arguments: Array(UInt64(0)..<3))
  func theChangeInMeansIsThatOfAllCompletions(batch: UInt64) {
    var count = 0
    for var tree in RandomTree.batch(8_000 + batch) {
      // In groups of groups what is best for the one need not be for the other.
      count += check(&tree, isReached: tree.checklist.root.groups.isEmpty)
    }
    #expect(count > 300)
  }

  @Test(arguments: Array(UInt64(0)..<2))
  func theChangeInMixedTreesHoldsForEveryCompletion(batch: UInt64) {
    for var tree in RandomTree.batch(9_000 + batch, Aggregation.samples) {
      _ = check(&tree, isReached: false)
    }
  }
}

extension Outcome {
  fileprivate var isSettled: Bool { if case .open = self { false } else { true } }
}
