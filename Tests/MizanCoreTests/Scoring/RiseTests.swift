import TestSupport
import Testing

@testable import MizanCore

/// What a criterion would gain, against all completions of what is unknown.
struct RiseTests {
  private static let noise = 1e-11

  /// The gains of a criterion under every completion: nothing where it turns out not to apply.
  private func gains(_ tree: RandomTree, _ outcomes: [Outcome], _ index: Int, to best: Double)
    -> [Double]
  {
    tree.completions(of: outcomes).compactMap { completed in
      if completed[index] == .notApplicable { return 0 }
      var raised = completed
      raised[index] = .known(best)
      guard let before = tree.score(completed), let after = tree.score(raised) else { return nil }
      return max(0, after.low - before.low)
    }
  }

  private func check(_ tree: inout RandomTree, isReached: Bool) {
    let outcomes = tree.outcomes(open: 4)
    let rescoring = Rescoring(tree.checklist, outcomes)
    for (index, criterion) in tree.checklist.criteria.enumerated() {
      if outcomes[index] == .notApplicable { continue }
      let gain = rescoring.gain(of: criterion.best.score, at: index)
      let all = gains(tree, outcomes, index, to: criterion.best.score)
      guard let least = all.min(), let most = all.max() else { continue }
      #expect(gain.lowerBound <= least + Self.noise, "\(criterion.id)")
      #expect(gain.upperBound >= most - Self.noise, "\(criterion.id)")
      guard isReached else { continue }
      #expect(gain.lowerBound >= least - Self.noise, "\(criterion.id)")
      #expect(gain.upperBound <= most + Self.noise, "\(criterion.id)")
    }
  }

  /// Of means, the ends of the gain are what some completion gives.
  @Test(arguments: Array(UInt64(0)..<3))
  func theGainInMeansIsThatOfAllCompletions(batch: UInt64) {
    for var tree in RandomTree.batch(5_000 + batch) { check(&tree, isReached: true) }
  }

  @Test(arguments: Aggregation.samples)
  func theGainHoldsForEveryCompletion(_ aggregation: Aggregation) {
    for batch in 0..<1 {
      for var tree in RandomTree.batch(UInt64(6_000 + batch), [aggregation]).prefix(15) {
        check(&tree, isReached: false)
      }
    }
  }

  @Test(arguments: Array(UInt64(0)..<3))
  func theGainInMixedTreesHoldsForEveryCompletion(batch: UInt64) {
    for var tree in RandomTree.batch(7_000 + batch, Aggregation.samples) {
      check(&tree, isReached: false)
    }
  }

  /// A power mean has no value below 0, where a measure that is not clipped may score: most is gained at 0, not there.
  @Test func mostIsGainedWhereAMeanBegins() {
    let criteria = [[0, 0.4], [0, 1]].enumerated().map {
      Criterion.sample(id: "a.c\($0.offset)", scores: $0.element)
    }
    let members = [0, 1].map { Group.Member(index: $0, weight: 1) }
    let checklist = Checklist(
      version: "1", summary: nil, sources: [], vocabulary: FactVocabulary(), criteria: criteria,
      root: .tree(.criteria(members), .power(2)))
    let outcomes: [Outcome] = [.known(0), .open(-0.125...12, mayNotApply: false)]
    let gain = Rescoring(checklist, outcomes).gain(of: 0.4, at: 0)
    #expect(gain.upperBound >= (0.16 / 2).squareRoot() - Self.noise)
  }

  /// Where all is known a gain is one number, also where the step begins at 0, below which there is no mean.
  @Test func whatIsKnownGainsOneNumber() {
    let criteria = [0, 1].map { Criterion.sample(id: "a.c\($0)", scores: [0, 1]) }
    let members = [0, 1].map { Group.Member(index: $0, weight: 1) }
    let checklist = Checklist(
      version: "1", summary: nil, sources: [], vocabulary: FactVocabulary(), criteria: criteria,
      root: .tree(.criteria(members), .power(2)))
    let gain = Rescoring(checklist, [.known(0), .known(0.6)]).gain(of: 1, at: 0)
    #expect(abs(gain.lowerBound - (0.68.squareRoot() - 0.18.squareRoot())) < 1e-12)
    #expect(gain.upperBound - gain.lowerBound < 1e-12)
  }

  /// In a geometric mean with the floor 0.05 that weighs 2 of 5, beside one criterion that is met: the
  /// other two are a strong and a weak one, both open.
  @Test func theGainOfOneCompletionIsNotTheDifferenceOfTwo() {
    let floor = Aggregation.geometric(floor: 0.05)
    let root = Group.tree(
      .groups([
        .tree(
          .criteria([
            Group.Member(index: 0, weight: 3), Group.Member(index: 1, weight: 1),
          ]), id: "a", weight: 2, floor),
        .tree(.criteria([Group.Member(index: 2, weight: 1)]), id: "b", weight: 3),
      ]))
    let criteria = [[0, 0.5, 1], [0, 0.8], [0, 1]].enumerated().map {
      Criterion.sample(id: "a.c\($0.offset)", scores: $0.element)
    }
    let checklist = Checklist(
      version: "1", summary: nil, sources: [], vocabulary: FactVocabulary(), criteria: criteria,
      root: root)
    let outcomes: [Outcome] = [.known(0.5), .open(0...0.8), .known(1)]
    let gain = Rescoring(checklist, outcomes).gain(of: 1, at: 0)
    // 0.4 × (1 − 0.5^¾) × 0.05^¼ where the other fails, and with the other out 0.4 × (1 − 0.5).
    #expect(abs(gain.lowerBound - 0.076_68) < 1e-5)
    #expect(abs(gain.upperBound - 0.2) < 1e-12)
  }
}
