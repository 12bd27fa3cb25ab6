import TestSupport
import Testing

@testable import MizanCore

/// Ranges that are found in arrays, against those of the tree, bit for bit.
struct RangeScorerTests {
  @Test(arguments: Array(UInt64(0)..<4))
  func theRangeIsThatOfTheTree(batch: UInt64) {
    for var tree in RandomTree.batch(11_000 + batch, Aggregation.samples) {
      let outcomes = tree.outcomes(open: 4)
      var scorer = RangeScorer(tree.checklist, outcomes)
      #expect(scorer.range(with: []) == tree.score(outcomes)?.range)
      for _ in 0..<12 {
        let other = tree.outcomes(open: 4)
        let changes = outcomes.indices.filter { _ in tree.generator.below(3) == 0 }
          .map { (index: $0, outcome: other[$0]) }
        var changed = outcomes
        for change in changes { changed[change.index] = change.outcome }
        #expect(scorer.range(with: changes) == tree.score(changed)?.range)
        var anew = scorer.beginning(with: changed)
        #expect(anew.range(with: []) == tree.score(changed)?.range)
      }
      #expect(scorer.range(with: []) == tree.score(outcomes)?.range)
    }
  }

  @Test(arguments: Array(UInt64(0)..<4))
  func singleChangesAreToldFromTheSumsOfToday(batch: UInt64) {
    for var tree in RandomTree.batch(21_000 + batch, Aggregation.samples) {
      let outcomes = tree.outcomes(open: batch < 2 ? 4 : 0)
      var scorer = RangeScorer(tree.checklist, outcomes)
      let other = tree.outcomes(open: 4)
      for index in outcomes.indices {
        var changed = outcomes
        changed[index] = other[index]
        #expect(
          scorer.range(with: [(index: index, outcome: other[index])]) == tree.score(changed)?.range)
      }
    }
  }
}
