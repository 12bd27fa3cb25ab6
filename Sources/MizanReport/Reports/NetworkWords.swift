internal import MizanCore

/// A comparison of so many cities that a line for each of them would hide what matters: one line for each
/// theme, criterion and level instead.
struct NetworkWords {
  /// More cities than this are summed up.
  static let mostSideBySide = 10
  /// More names in a line are counted.
  private static let mostNames = 6

  let comparison: Comparison
  let words: ReportWords
  var say: PhraseCatalog { words.say }
  var scorecards: [Scorecard] { comparison.scorecards }

  /// That this report sums up, and how to get the rest.
  var how: [Block] {
    [.paragraph(say(.networkHow, ["n": .phrase("\(NetworkWords.mostSideBySide)")]))]
  }

  /// Of how many others each city is surely above or below.
  var certainties: [Block] {
    let heading = Block.heading(level: 2, say(.whatCanBeSaid))
    let standings = comparison.pairStandings
    // A table of noughts would say less.
    guard standings.isAnyTold else { return [heading, .paragraph(say(.noneToldApart))] }
    let columns = [
      Table.Column(say(.city), isFlexible: true), Table.Column(say(.surelyAboveOf), .end),
      Table.Column(say(.surelyBelowOf), .end), Table.Column(say(.equalTo), .end),
      Table.Column(say(.notApartFrom), .end),
    ]
    let rows = scorecards.indices.map { city -> [Table.Cell] in
      let counts = standings.counts[city]
      return [.text(words.city(scorecards[city].profile))]
        + [counts.above, counts.below, counts.equal, counts.open].map { .text(.phrase("\($0)")) }
    }
    return [heading, .paragraph(say(.certaintiesHow)), .table(Table(columns, rows: rows))]
      + neverBelow(standings)
  }

  /// More cities that may at best be level with others are said to be in the data.
  private static let mostNeverBelow = 12

  /// Which cities may at best be level with others, as the table counts them as undecided.
  private func neverBelow(_ standings: PairStandings) -> [Block] {
    let lines = scorecards.indices.compactMap { city -> Item? in
      let others = standings.neverAbove[city]
      guard !others.isEmpty else { return nil }
      let name = words.city(scorecards[city].profile)
      return Item(body: say(.neverBelow, ["a": name, "b": names(others)]))
    }
    guard !lines.isEmpty else { return [] }
    // Where there are too many pairs for the data, they stand here or nowhere.
    let most = comparison.hasFewPairs ? NetworkWords.mostNeverBelow : lines.count
    let shown = Array(lines.prefix(most))
    let rest = lines.count - shown.count
    return [.list(shown)] + (rest > 0 ? [.note(say(.moreInData, count: rest))] : [])
  }

  /// How far the scores lie apart in each theme, over the cities of which enough is known.
  var groups: [Block] {
    let first = scorecards[0].total.flattened
    let columns = [
      Table.Column(say(.theme), isFlexible: true), Table.Column(say(.citiesKnown), .end),
      Table.Column(say(.leastScore), .end), Table.Column(say(.mostScore), .end),
    ]
    let rows = first.indices.dropFirst().map { row -> [Table.Cell] in
      let known = scorecards.map { $0.total.flattened[row] }.filter { $0.withheld == nil }
      let scores = known.compactMap(\.score)
      let numbers = NumberStyle(decimals: first[row].group.scoring.decimals)
      let none = say(.tooLittleShort)
      // A certain score reads here as it does in its city's own report.
      func end(_ end: Double, of score: Score, _ outwards: (Double) -> String) -> Text {
        say.number(score.width < 1e-12 ? numbers.nearest(end) : outwards(end))
      }
      let count = say(
        .nOfM, ["n": .phrase("\(scores.count)"), "m": .phrase("\(scorecards.count)")])
      return [
        .text(words.title(first[row])), .text(count),
        .text(scores.min { $0.low < $1.low }.map { end($0.low, of: $0, numbers.low) } ?? none),
        .text(scores.max { $0.high < $1.high }.map { end($0.high, of: $0, numbers.high) } ?? none),
      ]
    }
    return [.heading(level: 2, say(.themes)), .table(Table(columns, rows: rows))]
  }

  /// Which cities are surely above, or below, others in each theme.
  var standings: [Block] {
    let all = scorecards.indices.map { ($0, comparison.standings(of: $0)) }
    let themes = scorecards[0].total.flattened
    let items = themes.indices.compactMap { row -> Item? in
      func cities(_ isMeant: (Standing) -> Bool) -> [Int] {
        all.filter { $0.1.contains { $0.group == row && isMeant($0) } }.map(\.0)
      }
      let lines = [
        (Phrase.citiesAbove, cities(\.isStrength)), (.citiesBelow, cities(\.isWeakness)),
      ].filter { !$0.1.isEmpty }.map { say($0, ["cities": names($1)]) }
      guard !lines.isEmpty else { return nil }
      return Item(body: words.text(themes[row].group.title).strong, details: lines)
    }
    guard !items.isEmpty else { return [] }
    return [.heading(level: 2, say(.standings)), .paragraph(say(.standingsHow)), .list(items)]
  }

  /// "Athens, Berlin, Turin and 20 more": the names that fit a line, in the order given.
  func names(_ cities: [Int]) -> Text {
    let shown = cities.count <= NetworkWords.mostNames + 1 ? cities.count : NetworkWords.mostNames
    let names = cities.prefix(shown).map { words.city(scorecards[$0].profile) }.joined(
      by: say(.listComma))
    let rest = cities.count - shown
    return rest > 0 ? say(.namesAndMore, count: rest, ["names": names]) : names
  }
}
