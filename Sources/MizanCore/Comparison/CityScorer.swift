/// Judges many cities by one checklist, and keeps of each what comparing so many takes.
package struct CityScorer: Sendable {
  private let checklist: Checklist
  private let isSlim: Bool
  private let judge: OneWayJudge?

  /// - Parameters:
  ///   - checklist: one of the rulebook that the profiles are read with.
  ///   - cities: how many there are.
  ///   - drawsRanks: whether unknown answers are drawn: then it matters which of them go together.
  package init(_ checklist: Checklist, cities: Int, drawsRanks: Bool) {
    self.checklist = checklist
    // Where waivers hold, each city is judged once more without them.
    isSlim = cities > Comparison.mostInPairs && checklist.withoutWaivers == nil
    judge = isSlim && !drawsRanks ? OneWayJudge(checklist) : nil
  }

  /// Judges one city.
  ///
  /// Among so many that nobody asks what one of them answered, nor what it should find out, its card is without that:
  /// it takes a tenth of the memory.
  package func scorecard(of profile: Profile) -> Scorecard {
    let card =
      judge.flatMap { Scorecard(of: profile, against: checklist, byEnds: $0) }
      ?? Scorecard(of: profile, against: checklist)
    return isSlim ? Scorecard(headOf: card) : card
  }
}
