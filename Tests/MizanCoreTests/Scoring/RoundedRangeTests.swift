import Testing

@testable import MizanCore

/// Ranges whose two ends are found in different ways: rounding must not put the lower end above the upper one.
struct RoundedRangeTests {
  /// What may not apply is taken into each end of a mean by another order, so that means of equal scores differ in
  /// their last bits.
  @Test func equalScoresThatMayNotApplyLeaveARange() throws {
    let weights = [1.711, 1.199, 2.11, 1.541, 9.43, 5.542, 2.906, 2.434, 4.916, 3.234]
    let parts = weights.enumerated().map { index, weight in
      Part(
        .criterion(index),
        Score(
          low: 0.49, high: 0.49, known: nil, coverage: 0, knownCriteria: 0, mayNotApply: true),
        weight: weight)
    }
    let score = try #require(Score(parts, .standard))
    let arriving = Shift(by: nil, arrival: 0.49...0.49, departure: nil, mayStayAway: false)
    let shift = Shift(
      of: arriving, weighing: 1, beside: parts, Aggregation(.arithmetic), from: score, to: score)
    let by = try #require(shift.by)
    #expect(max(abs(by.lowerBound), abs(by.upperBound)) < 1e-12)
  }

  /// Scores of measures that are not clipped reach 1,000, where a rounding is a thousand times as large.
  @Test(arguments: [5, 5 + 2e-12, 6])
  func aRiseThatIsRoundedOtherwiseThanItsScoresIsThatOfTheScores(by rise: Double) {
    let part = Rise(before: 980...980, after: 985...985, by: rise...rise)
    let whole = Rise(
      of: part, weighing: 1, beside: [], Aggregation(.minimum), from: 980...980, to: 985...985)
    #expect(abs(whole.by.lowerBound - 5) < 1e-9 && abs(whole.by.upperBound - 5) < 1e-9)
  }
}
