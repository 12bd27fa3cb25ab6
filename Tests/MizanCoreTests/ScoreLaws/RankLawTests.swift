import TestSupport
import Testing

@testable import MizanCore
@testable import ScoreSupport

/// Ranks of drawn cities.
struct RankLawTests {
  private static let spaces: [WeightSpace] = [.given, .within(0.25), .free]
  private static let settings = CaseSettings().with {
    $0.cities = 5
    $0.open = 0
    $0.breadth = 2
  }

  private static func ranks(
    _ judged: JudgedCase, _ space: WeightSpace, varies: Bool = false
  ) -> Robustness? {
    guard judged.cards.allSatisfy({ $0.undefinedScores.isEmpty }) else { return nil }
    let settings = Robustness.Settings(
      samples: 40, seed: 1, weights: space, variesAggregation: varies)
    return Robustness(of: Comparison(judged.cards), settings)
  }

  @Test func theRankAsThingsAreLiesInEveryInterval() throws {
    try scoreLaw(Self.settings) { _, judged in
      let totals = judged.cards.map { $0.score?.low }
      return first(Self.spaces) { space in
        guard let ranks = Self.ranks(judged, space) else { return nil }
        return first(zip(totals, ranks.cities)) { total, city in
          guard let total, let city else {
            return (total == nil) == (city == nil) ? nil : "no rank"
          }
          let rank = 1 + totals.count { isBelow(total, $0 ?? -.infinity) }
          if space == .given, city.guaranteed != rank...rank {
            return "ranks \(city.guaranteed), and is \(rank)"
          }
          return city.guaranteed.contains(rank)
            && city.guaranteed.contains(city.ranks.extremes.lowerBound)
            && city.guaranteed.contains(city.ranks.extremes.upperBound)
            ? nil : "ranks \(city.guaranteed) with \(space), drawn \(city.ranks), and is \(rank)"
        }
      }
    }.check(cases: 50, from: 80_000)
  }

  /// A city that is nowhere better than another is never ranked above it.
  @Test func whoIsNowhereBetterIsNeverAbove() throws {
    let settings = Self.settings.with { $0.kinds = [.graded, .threefold] }
    try scoreLaw(settings) { drawn, _ in
      var random = SplitMix64(seed: 4)
      var lesser = drawn.profiles[0]
      lesser.city = "lesser"
      for (id, answer) in lesser.answers {
        if case .level(let level) = answer { lesser.answers[id] = .level(random.below(level + 1)) }
      }
      let judged = try JudgedCase(
        ScoreCase(checklist: drawn.checklist, profiles: [lesser] + drawn.profiles))
      return first(Self.spaces.flatMap { [($0, false), ($0, true)] }) { space, varies in
        guard let ranks = Self.ranks(judged, space, varies: varies), let lesser = ranks.cities[0],
          let better = ranks.cities[1]
        else { return nil }
        let isInOrder =
          better.guaranteed.lowerBound <= lesser.guaranteed.lowerBound
          && better.guaranteed.upperBound <= lesser.guaranteed.upperBound
          && ranks.ahead?[0][1] == 0 && better.ranks.mean <= lesser.ranks.mean
        return isInOrder ? nil : "\(better) and \(lesser) with \(space)"
      }
    }.check(cases: 50, from: 81_000)
  }

  /// Where every criterion applies to all: else a city of which little is asked may lie below.
  @Test func aCityThatIsWorstEverywhereChangesNoOtherRank() throws {
    let settings = Self.settings.with {
      $0.beginsAtZero = true
      $0.mayNotApply = false
      $0.kinds = [.graded, .threefold]
    }
    try scoreLaw(settings) { drawn, judged in
      var worst = drawn.profiles[0]
      worst.city = "worst"
      for criterion in drawn.checklist.criteria { worst.answers[criterion.id] = .level(0) }
      let more = try JudgedCase(
        ScoreCase(checklist: drawn.checklist, profiles: drawn.profiles + [worst]))
      return first(Self.spaces) { space in
        guard let before = Self.ranks(judged, space), let after = Self.ranks(more, space) else {
          return nil
        }
        return first(zip(before.cities, after.cities)) { old, new in
          old?.guaranteed == new?.guaranteed && old?.ranks.extremes == new?.ranks.extremes
            && old?.ranks.mean == new?.ranks.mean
            ? nil : "ranks \(String(describing: old)), then \(String(describing: new))"
        }
      }
    }.check(cases: 40, from: 82_000)
  }

  /// Where answers are unknown, another order draws others: then the intervals alone are the same.
  @Test(arguments: [0, 2]) func theOrderOfCitiesChangesNoRank(open: Int) throws {
    let settings = Self.settings.with { $0.open = open }
    try scoreLaw(settings) { drawn, judged in
      var random = SplitMix64(seed: 6)
      let order = random.shuffled(Array(drawn.profiles.indices))
      let other = try JudgedCase(
        ScoreCase(checklist: drawn.checklist, profiles: order.map { drawn.profiles[$0] }))
      return first(Self.spaces) { space in
        guard let one = Self.ranks(judged, space), let two = Self.ranks(other, space) else {
          return nil
        }
        return first(order.indices) { place in
          let (old, new) = (one.cities[order[place]], two.cities[place])
          if old?.guaranteed != new?.guaranteed { return "\(space): other intervals" }
          guard open == 0 else { return nil }
          let shares = order.map { one.ahead?[order[place]][$0] }
          return old == new && shares == two.ahead?[place].map(Optional.some)
            ? nil : "\(space): \(String(describing: old)), then \(String(describing: new))"
        }
      }
    }.check(cases: 30, from: 83_000)
  }
}
