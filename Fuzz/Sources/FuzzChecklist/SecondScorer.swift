internal import FuzzSupport
internal import MizanCore
internal import ScoreSupport

/// Holds scores against the second scorer of the tests, which goes through every way in which the unknown may turn out.
struct SecondScorer {
  /// More ways than these are not gone through: a run has its time.
  private static let most = 400.0

  private let judgement: ReferenceJudgement

  init(_ drawn: ScoreCase) {
    judgement = ReferenceJudgement(drawn.checklist, drawn.profiles[0])
  }

  /// Stops where a range does not hold one of the ways, or reaches beyond all of them.
  func check(_ card: Scorecard) {
    guard judgement.count <= SecondScorer.most else { return }
    let ways = judgement.worlds().map(judgement.scores)
    for result in card.total.flattened {
      let own = ways.compactMap { $0[result.group.id]?.score }
      check(result, own, isReached: card.isExact)
    }
  }

  private func check(_ result: GroupResult, _ own: [Double], isReached: Bool) {
    let (id, told) = (result.group.id, result.score)
    guard let low = own.min(), let high = own.max() else {
      return require(!isReached || told == nil, "\(id) has a score, and never applies")
    }
    guard let told else { return require(false, "\(id) has no score, and may be \(low)") }
    let words = "\(id) is \(told.low)...\(told.high), and by the second scorer \(low)...\(high)"
    require(!isBelow(low, told.low) && !isBelow(told.high, high), words)
    require(!isReached || !isBelow(told.low, low) && !isBelow(high, told.high), words)
  }

  /// By more than rounding.
  private func isBelow(_ a: Double, _ b: Double) -> Bool { b - a > 1e-9 * max(1, abs(a), abs(b)) }
}
