internal import MizanCore

extension ComparisonReport {
  /// With more pairs of cities that cannot be told apart, their number is said instead.
  private static let mostPairsNamed = 6
  /// With more pairs that are surely in order, each city has one line.
  private static let mostSureNamed = 10
  /// More sets of cities that score the same are counted.
  private static let mostSetsNamed = 10
  /// More cities in one line are counted.
  private static let mostNames = 6
  /// More questions that could tell two cities apart stand in the data only.
  private static let mostTelling = 2

  /// What holds whatever the unknown answers turn out to be.
  var certainties: [Block] {
    let untold = Array(comparison.pairs.lazy.filter(\.isUntold).prefix(Self.mostPairsNamed + 1))
    let level = Array(
      comparison.pairs.lazy.filter { $0.aNeverBehind || $0.bNeverBehind }
        .prefix(Self.mostSureNamed + 1))
    let questions = TellingQuestions(
      comparison,
      (untold.count > Self.mostPairsNamed ? [] : untold)
        + (level.count > Self.mostSureNamed ? [] : level))
    let items = surelyAbove + neverBelow(level, questions) + equals + open(questions)
    return items.isEmpty ? [] : [.heading(level: 2, say(.whatCanBeSaid)), .list(items)]
  }

  private var surelyAbove: [Item] {
    let sure = Array(
      comparison.pairs.lazy.filter { $0.aSurelyAhead || $0.bSurelyAhead }
        .prefix(Self.mostSureNamed + 1))
    guard sure.count > Self.mostSureNamed else {
      return sure.map { $0.aSurelyAhead ? above($0.a, [$0.b]) : above($0.b, [$0.a]) }
    }
    return scorecards.indices.compactMap { city in
      let below = comparison.surelyBelow(city)
      return below.isEmpty ? nil : above(city, below)
    }
  }

  private func above(_ city: Int, _ others: [Int]) -> Item {
    Item(
      body: named(
        others, .surelyAbove, .surelyAboveOthers, "b", ["a": name(city)]))
  }

  /// Which cities may at best be level with others.
  private func neverBelow(
    _ pairs: [Comparison.Pair], _ questions: TellingQuestions
  ) -> [Item] {
    guard pairs.count > Self.mostSureNamed else {
      return pairs.map { pair in
        let (first, other) = pair.aNeverBehind ? (pair.a, pair.b) : (pair.b, pair.a)
        return Item(body: neverBelow(first, [other]), details: telling(questions[pair]))
      }
    }
    return scorecards.indices.compactMap { city in
      let others = comparison.neverAbove(city)
      return others.isEmpty ? nil : Item(body: neverBelow(city, others))
    }
  }

  private func neverBelow(_ city: Int, _ others: [Int]) -> Text {
    named(others, .neverBelow, .neverBelowOthers, "b", ["a": name(city)])
  }

  private var equals: [Item] {
    let sets = comparison.equalCities
    let named = sets.prefix(Self.mostSetsNamed).map { set in
      set.count == 2
        ? Item(body: say(.pairEqual, ["a": name(set[0]), "b": name(set[1])]))
        : Item(body: self.named(set, .equalCities, .equalCitiesOthers, "cities"))
    }
    let rest = sets.count - named.count
    return named + (rest > 0 ? [Item(body: say(.equalSets, count: rest))] : [])
  }

  /// A phrase about a list of cities, or another one that counts those that are too many to name.
  private func named(
    _ cities: [Int], _ phrase: Phrase, _ counted: Phrase, _ place: String,
    _ values: [String: Text] = [:]
  ) -> Text {
    var values = values
    // One city more takes no more room than to count it.
    let shown = cities.count <= Self.mostNames + 1 ? cities[...] : cities.prefix(Self.mostNames)
    values[place] = shown.map(name).joined(by: say(.listComma))
    let rest = cities.count - shown.count
    return rest == 0 ? say(phrase, values) : say(counted, count: rest, values)
  }

  private func open(_ questions: TellingQuestions) -> [Item] {
    let count = comparison.pairs.reduce(0) { $1.isUntold ? $0 + 1 : $0 }
    guard count > 0 else { return [] }
    guard count <= Self.mostPairsNamed else {
      return [Item(body: say(.notDistinguishable, count: count))]
    }
    let pairs = comparison.pairs.filter(\.isUntold)
    let isAll = count == scorecards.count * (scorecards.count - 1) / 2
    if isAll, count > 1, pairs.allSatisfy({ questions[$0].isEmpty }) {
      return [Item(body: say(.noneDistinguishable))]
    }
    return pairs.map {
      Item(
        body: say(.pairNotDistinguishable, ["a": name($0.a), "b": name($0.b)]),
        details: telling(questions[$0]))
    }
  }

  /// What could be asked to put two cities in order.
  private func telling(_ questions: [TellingQuestion]) -> [Text] {
    questions.prefix(Self.mostTelling).map { telling in
      let question = words.question(telling.question, scorecards[telling.city])
      return say(.couldTell, ["city": name(telling.city), "question": question])
    }
  }
}
