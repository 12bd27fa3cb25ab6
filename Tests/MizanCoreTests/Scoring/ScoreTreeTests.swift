import Testing

@testable import MizanCore

/// Scores that can be redone with a pencil.
struct ScoreTreeTests {
  private func score(_ outcomes: [Outcome], weights: [Double]? = nil) -> Score? {
    let members = outcomes.indices.map { Group.Member(index: $0, weight: weights?[$0] ?? 1) }
    return ScoreTree(.tree(.criteria(members)), outcomes).score
  }

  @Test func unknownIsNeitherNoNorYes() {
    let score = score([.known(1), .open(0...1)])
    #expect(score?.low == 0.5 && score?.high == 1 && score?.known == 1)
    #expect(score?.coverage == 0.5)
  }

  @Test func notApplicableLeavesTheDenominator() {
    let score = score([.known(1), .known(0), .notApplicable])
    #expect(score?.low == 0.5 && score?.high == 0.5 && score?.coverage == 1)
  }

  @Test func aGroupWithNothingLeftHasNoScore() {
    #expect(score([.notApplicable, .notApplicable]) == nil)
    #expect(score([.known(1)], weights: [0]) == nil)
  }

  @Test func aGroupWithNothingLeftDoesNotCountInTheGroupAbove() {
    let inner = Group.tree(.criteria([.init(index: 0, weight: 1)]), id: "inner", weight: 9)
    let other = Group.tree(.criteria([.init(index: 1, weight: 1)]), id: "other")
    let root = Group.tree(.groups([inner, other]))
    #expect(ScoreTree(root, [.notApplicable, .known(0.5)]).score?.low == 0.5)
  }

  @Test func weightsCount() {
    #expect(score([.known(1), .known(0)], weights: [3, 1])?.low == 0.75)
  }

  @Test func weightsOfATenthAddUp() {
    let tenths = [Outcome](repeating: .known(1), count: 10)
    #expect(score(tenths, weights: [Double](repeating: 0.1, count: 10))?.low == 1)
  }

  @Test func whatMayTurnOutNotToApplyCanMoveTheRangeOutwards() {
    // The unknown criterion cannot score above 0.4, but it may not apply at all.
    let score = score([.known(1), .open(0...0.4)])
    #expect(score?.low == 0.5 && score?.high == 1)
  }

  @Test func withEverythingUnknownTheRangeIsThatOfTheLevels() {
    let score = score([.open(0...1), .open(0.25...0.75)])
    #expect(score?.low == 0 && score?.high == 1 && score?.known == nil && score?.coverage == 0)
  }
}
