import TestSupport
import Testing

@testable import MizanCore

/// Ranges of trees whose groups are aggregated in every way, against all completions.
struct AggregationRangeTests {
  private static let noise = 1e-12

  private func check(_ tree: RandomTree, _ outcomes: [Outcome]) {
    let score = tree.score(outcomes)
    let completed = tree.completions(of: outcomes).compactMap { tree.score($0) }
    guard let score, let least = completed.map(\.low).min(), let most = completed.map(\.high).max()
    else {
      #expect(score == nil && completed.isEmpty)
      return
    }
    #expect(completed.allSatisfy { abs($0.low - $0.high) < Self.noise })
    #expect(abs(score.low - least) <= Self.noise)
    #expect(abs(score.high - most) <= Self.noise)
    guard let points = score.points else { return }
    let reached = completed.compactMap(\.points)
    #expect(points.low <= (reached.map(\.low).min() ?? 0) + Self.noise)
    #expect(points.high >= (reached.map(\.high).max() ?? 0) - Self.noise)
  }

  @Test(arguments: Aggregation.samples)
  func theRangeOfOneAggregationIsThatOfAllCompletions(_ aggregation: Aggregation) {
    for batch in 0..<3 {
      for var tree in RandomTree.batch(UInt64(1_000 + batch), [aggregation]) {
        check(tree, tree.outcomes(open: 4))
      }
    }
  }

  @Test(arguments: Array(UInt64(0)..<20))
  func theRangeOfMixedAggregationsIsThatOfAllCompletions(batch: UInt64) {
    for var tree in RandomTree.batch(2_000 + batch, Aggregation.samples) {
      check(tree, tree.outcomes(open: 4))
    }
  }

  /// Eight unknown criteria of three outcomes each: 6,561 completions.
  @Test(arguments: Aggregation.samples, [true, false])
  func exhaustively(_ aggregation: Aggregation, mayNotApply: Bool) {
    let scores: [Double] = mayNotApply ? [0.25, 1] : [0, 0.5, 1]
    let options = scores.map { Outcome.known($0) } + (mayNotApply ? [.notApplicable] : [])
    func members(_ indices: Range<Int>) -> Group.Members {
      .criteria(indices.map { Group.Member(index: $0, weight: [1, 2, 0.5, 3][$0 % 4]) })
    }
    let root = Group.tree(
      .groups([
        .tree(members(0..<3), id: "a", weight: 2, aggregation),
        .tree(members(3..<8), id: "b", weight: 1, aggregation),
      ]), aggregation)
    let open = Outcome.open(scores[0]...1, mayNotApply: mayNotApply)
    let score = ScoreTree(root, [Outcome](repeating: open, count: 8)).score
    var (least, most) = (Double.infinity, -Double.infinity)
    for number in 0..<6_561 {
      var rest = number
      let outcomes = (0..<8).map { _ in
        defer { rest /= 3 }
        return options[rest % 3]
      }
      guard let completed = ScoreTree(root, outcomes).score else { continue }
      least = min(least, completed.low)
      most = max(most, completed.high)
    }
    #expect(abs((score?.low ?? -1) - least) <= Self.noise)
    #expect(abs((score?.high ?? -1) - most) <= Self.noise)
  }

  @Test(arguments: Array(UInt64(0)..<10))
  func scoringAgainAfterOneChangeIsScoringAnew(batch: UInt64) {
    for var tree in RandomTree.batch(3_000 + batch, Aggregation.samples) {
      var outcomes = tree.outcomes(open: 4)
      let before = ScoreTree(tree.checklist.root, outcomes)
      let index = tree.generator.below(outcomes.count)
      outcomes[index] = tree.generator.pick([.known(0.75), .notApplicable, .open(0...1)])
      let again = before.rescored(tree.checklist.root, at: index, outcomes)
      #expect(again == ScoreTree(tree.checklist.root, outcomes))
    }
  }

  @Test(arguments: Array(UInt64(0)..<10))
  func sharesAddUpToOne(batch: UInt64) throws {
    for var tree in RandomTree.batch(4_000 + batch, Aggregation.samples) {
      let outcomes = tree.outcomes(open: 4)
      let scores = ScoreTree(tree.checklist.root, outcomes)
      guard scores.score != nil else { continue }
      let total = GroupResult(tree.checklist.root, scores, share: 1)
      for result in total.flattened where !result.groups.isEmpty && result.score != nil {
        #expect(abs(result.groups.reduce(0) { $0 + $1.share } - result.share) < Self.noise)
      }
    }
  }
}
