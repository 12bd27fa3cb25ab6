import ScoreSupport
import TestSupport
import Testing

@testable import MizanCore

/// In which order things stand changes not a bit.
///
/// Levels stand from worst to best, as another order is refused (M204); rows of a table likewise (M717).
struct OrderLawTests {
  @Test func theOrderOfEverythingChangesNotABit() throws {
    let settings = CaseSettings().with {
      $0.cities = 3
      $0.breadth = 4
    }
    try scoreLaw(settings) { drawn, judged in
      try first(UInt64(1)...2) { seed in
        var random = SplitMix64(seed: seed)
        let other = try JudgedCase(
          drawn.shuffled(&random), order: { random.shuffled($0) }, isReversed: true)
        let cities = Dictionary(
          other.cards.map { ($0.profile.city.id, $0) }, uniquingKeysWith: { first, _ in first })
        return first(judged.cards) { card in
          guard let same = cities[card.profile.city.id] else { return "a city is gone" }
          return first(judged.own.checklist.allIDs) { id in
            card.scores[id] == same.scores[id]
              ? nil
              : "\(id) is \(String(describing: card.scores[id])), then \(String(describing: same.scores[id]))"
          } ?? (card.mandateScore() == same.mandateScore() ? nil : "the mandate score differs")
            ?? Self.difference(card, same)
        }
      }
    }.check(cases: 80, from: 30_000)
  }

  /// What became of each criterion.
  private static func difference(_ card: Scorecard, _ same: Scorecard) -> String? {
    let findings = Dictionary(
      same.findings.map { ($0.criterion.id, $0) }, uniquingKeysWith: { first, _ in first })
    return first(card.findings) { finding in
      guard let other = findings[finding.criterion.id] else { return "a criterion is gone" }
      let isSame =
        finding.state == other.state && finding.scores == other.scores
        && areNear(finding.share, other.share, within: 1e-15)
      return isSame ? nil : "\(finding.criterion.id) is \(finding.state) and \(other.state)"
    }
  }
}

extension ScoreCase {
  /// The same with groups, criteria, facts and cities in another order.
  fileprivate func shuffled(_ random: inout SplitMix64) -> ScoreCase {
    var shuffled = mapGroups { group in
      var group = group
      switch group.members {
      case .criteria(let criteria): group.members = .criteria(random.shuffled(criteria))
      case .groups(let groups): group.members = .groups(random.shuffled(groups))
      }
      return group
    }
    shuffled.checklist.groups = random.shuffled(shuffled.checklist.groups)
    shuffled.checklist.facts = random.shuffled(checklist.facts)
    shuffled.profiles = random.shuffled(profiles)
    return shuffled
  }
}
