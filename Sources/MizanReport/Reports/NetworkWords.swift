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
  var assessments: [Assessment] { comparison.assessments }

  /// That this report sums up, and how to get the rest.
  var how: [Block] {
    [.paragraph(say(.networkHow, ["n": .phrase("\(NetworkWords.mostSideBySide)")]))]
  }

  /// Of how many others each city is surely above or below.
  var certainties: [Block] {
    let standing = standingInPairs
    let isToldApart = comparison.pairs.contains { !$0.isUntold }
    // A table of noughts would say less.
    guard isToldApart else {
      return [.heading(level: 2, say(.whatCanBeSaid)), .paragraph(say(.noneToldApart))]
    }
    let columns: [(title: Phrase, counts: [Int])] = [
      (.surelyAboveOf, standing.above), (.surelyBelowOf, standing.below),
      (.neverBelowOf, standing.neverBelow), (.neverAboveOf, standing.neverAbove),
      (.equalTo, standing.equal), (.notApartFrom, standing.open),
    ].filter { column in
      // Few comparisons have these.
      ![.neverBelowOf, .neverAboveOf].contains(column.title) || column.counts.contains { $0 > 0 }
    }
    let rows = assessments.indices.map { city -> [Table.Cell] in
      [.text(words.city(assessments[city].profile))]
        + columns.map { .text(.phrase("\($0.counts[city])")) }
    }
    let titles =
      [Table.Column(say(.city), isFlexible: true)]
      + columns.map { Table.Column(say($0.title), .end) }
    return [
      .heading(level: 2, say(.whatCanBeSaid)), .paragraph(say(.certaintiesHow)),
      .table(Table(titles, rows: rows)),
    ]
  }

  /// By city: with how many others it stands in each way.
  private struct Standings {
    var above, below, neverBelow, neverAbove, equal, open: [Int]
  }

  private var standingInPairs: Standings {
    let none = assessments.map { _ in 0 }
    var found = Standings(
      above: none, below: none, neverBelow: none, neverAbove: none, equal: none, open: none)
    for pair in comparison.pairs {
      let isFirst = pair.aSurelyAhead || pair.aNeverBehind
      let (upper, lower) = isFirst ? (pair.a, pair.b) : (pair.b, pair.a)
      if pair.aSurelyAhead || pair.bSurelyAhead {
        found.above[upper] += 1
        found.below[lower] += 1
      } else if pair.aNeverBehind || pair.bNeverBehind {
        found.neverBelow[upper] += 1
        found.neverAbove[lower] += 1
      } else {
        for city in [upper, lower] {
          if pair.isEqual { found.equal[city] += 1 } else { found.open[city] += 1 }
        }
      }
    }
    return found
  }

  /// How far the scores lie apart in each theme, over the cities of which enough is known.
  var groups: [Block] {
    let first = assessments[0].total.flattened
    let columns = [
      Table.Column(say(.theme), isFlexible: true), Table.Column(say(.citiesKnown), .end),
      Table.Column(say(.leastScore), .end), Table.Column(say(.mostScore), .end),
    ]
    let rows = first.indices.dropFirst().map { row -> [Table.Cell] in
      let known = assessments.map { $0.total.flattened[row] }.filter { $0.withheld == nil }
      let scores = known.compactMap(\.score)
      let numbers = NumberStyle(decimals: first[row].group.scoring.decimals)
      let count = say(
        .nOfM, ["n": .phrase("\(scores.count)"), "m": .phrase("\(assessments.count)")])
      return [
        .text(words.title(first[row])), .text(count),
        .text(say.number(scores.map(\.low).min().map(numbers.low) ?? "–")),
        .text(say.number(scores.map(\.high).max().map(numbers.high) ?? "–")),
      ]
    }
    return [.heading(level: 2, say(.themes)), .table(Table(columns, rows: rows))]
  }

  /// Which cities are surely above, or below, others in each theme.
  var standings: [Block] {
    let all = assessments.indices.map { ($0, comparison.standings(of: $0)) }
    let themes = assessments[0].total.flattened
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
    let names = cities.prefix(shown).map { words.city(assessments[$0].profile) }.joined(
      by: say(.listComma))
    let rest = cities.count - shown
    return rest > 0 ? say(.namesAndMore, count: rest, ["names": names]) : names
  }
}
