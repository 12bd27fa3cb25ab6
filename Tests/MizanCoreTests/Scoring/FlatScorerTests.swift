import TestSupport
import Testing

@testable import MizanCore

/// Scores that are found in arrays, against those of the tree, bit for bit.
struct FlatScorerTests {
  private static func groups(_ group: Group, _ tree: ScoreTree) -> [BatchScores.Group] {
    GroupResult(group, tree, share: 1).flattened.map {
      BatchScores.Group(score: $0.score, withheld: $0.withheld)
    }
  }

  /// Whether some group has a member whose certain score its aggregation is not defined for.
  private static func isUndefined(_ group: Group, _ outcomes: [Outcome]) -> Bool {
    let own = group.criteria.contains { member in
      guard member.weight > 0, case .known(let score) = outcomes[member.index] else { return false }
      return !group.scoring.aggregation.isDefined(at: score)
    }
    return own || group.groups.contains { isUndefined($0, outcomes) }
  }

  /// The group with what is drawn of its scoring set, and so all groups in it.
  private func varied(_ group: Group, _ generator: inout SplitMix64) -> Group {
    var group = group
    group.scoring.unknown = generator.pick(UnknownPolicy.allCases)
    group.scoring.minimumCoverage = generator.pick([0, 0, 0.5, 1])
    group.scoring.minimumCriteria = generator.pick([0, 1, 1, 3])
    if case .groups(let groups) = group.members {
      group.members = .groups(groups.map { varied($0, &generator) })
    }
    return group
  }

  @Test(arguments: Array(UInt64(0)..<4))
  func allScoresAreThoseOfTheTree(batch: UInt64) {
    var defined = 0
    for var tree in RandomTree.batch(21_000 + batch, Aggregation.samples) {
      var checklist = tree.checklist
      checklist.root = varied(checklist.root, &tree.generator)
      var scorer = FlatScorer(checklist)
      for round in 0..<8 {
        let outcomes = tree.outcomes(open: round)
        for (index, outcome) in outcomes.enumerated() { scorer.set(index, outcome) }
        let expected = Self.groups(checklist.root, ScoreTree(checklist.root, outcomes))
        var groups = expected.map { _ in BatchScores.Group() }
        let isDefined = scorer.score(into: &groups)
        if Self.isUndefined(checklist.root, outcomes) { #expect(!isDefined) }
        if isDefined { defined += 1 }
        if isDefined { #expect(groups == expected) }
      }
    }
    #expect(defined > 100)
  }
}
