import TestSupport
import Testing

@testable import MizanCore

/// What is ranked where people read a single number: that number.
struct ShownOutcomesTests {
  private func check(_ seed: UInt64, _ aggregation: Aggregation) throws {
    var tree = RandomTree(seed: seed, [aggregation, Aggregation(.arithmetic)])
    var checklist = tree.checklist
    checklist.root = checklist.root.withPolicies(&tree.generator, isRoot: true)
    for _ in 0..<6 {
      let outcomes = tree.outcomes(open: 4)
      let rescoring = Rescoring(checklist, outcomes)
      let settled = rescoring.shownOutcomes
      let score = ScoreTree(checklist.root, settled).score
      let shown = rescoring.tree.score?.known
      #expect((score == nil) == (shown == nil), "\(seed)")
      guard let score, let shown else { continue }
      #expect(abs(score.low - shown) < 1e-9 && abs(score.high - shown) < 1e-9, "\(seed)")
    }
  }

  @Test(arguments: Aggregation.samples)
  func theyMakeTheNumberThatIsShown(_ aggregation: Aggregation) throws {
    for seed in UInt64(0)..<60 { try check(8_300 + seed, aggregation) }
  }

  /// 1 is known of two: left out, it is 1; counted as the least, it is 0.5; drawn, it is in between.
  @Test func ranksFollowWhatIsShown() throws {
    for (policy, first) in [("exclude", [1, 2]), ("zero", [2, 1])] {
      let own = try CheckedChecklist.own(
        """
        scoring: {unknown: \(policy)}
        groups:
          - id: a
            title: A
            criteria:
              - {id: a.x, title: X, question: Q, scale: yn}
              - {id: a.y, title: Y, question: Q, scale: yn}
              - {id: a.z, title: Z, question: Q, scale: yn}
        """)
      let some = try own.assessment("answers: {a.x: \"yes\"}")
      let most = try own.assessment("answers: {a.x: \"yes\", a.y: \"yes\", a.z: \"no\"}")
      let settings = Robustness.Settings(samples: 50, seed: 1, weights: .within(0.25))
      let robustness = Robustness(of: Comparison([some, most].map(\.scorecard)), settings)
      #expect(robustness.unknown.rawValue == policy)
      #expect(robustness.cities.map { $0?.ranks.mean } == first.map(Double.init))
      #expect(robustness.cities.map { $0?.guaranteed } == first.map { $0...$0 })
    }
  }
}

extension Group {
  /// The group with random policies on what is unknown; the checklist's own is not the range.
  fileprivate func withPolicies(_ generator: inout SplitMix64, isRoot: Bool = false) -> Group {
    var group = self
    let policies: [UnknownPolicy] = [.exclude, .zero, .interval]
    group.scoring.unknown = generator.pick(isRoot ? [.exclude, .zero] : policies)
    group.scoring.minimumCoverage = generator.pick([0, 0, 0.6])
    if case .groups(let groups) = members {
      group.members = .groups(groups.map { $0.withPolicies(&generator) })
    }
    return group
  }
}
