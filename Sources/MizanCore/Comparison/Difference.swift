/// A criterion on which cities are certainly not alike.
public struct Difference: Hashable, Sendable {
  /// The index of the criterion.
  public var criterion: Int
  /// How far the certain scores furthest apart are from each other, in 0...1.
  public var spread: Double
  /// The spread times the criterion's greatest share in the total of any of these cities.
  public var weighed: Double
}

extension Difference {
  /// The differences, what moves the totals furthest apart first, then in the checklist's order.
  static func list(_ scorecards: [Scorecard]) -> [Difference] {
    let all = scorecards[0].checklist.criteria.indices.compactMap { Difference($0, scorecards) }
    return all.sorted {
      ((-$0.weighed * 1e9).rounded(), $0.criterion) < ((-$1.weighed * 1e9).rounded(), $1.criterion)
    }
  }

  /// How far apart the certain answers to the criterion at `index` are; `nil` where all are the same.
  private init?(_ index: Int, _ scorecards: [Scorecard]) {
    var (least, most, share) = (Double.infinity, -Double.infinity, 0.0)
    var level: Int?
    var levelsDiffer = false
    for card in scorecards {
      share = max(share, card.findings[index].share)
      guard let score = card.findings[index].certainScore else { continue }
      (least, most) = (min(least, score), max(most, score))
      guard let own = card.findings[index].level else { continue }
      if let level, level != own { levelsDiffer = true }
      level = own
    }
    guard most > least || levelsDiffer else { return nil }
    (criterion, spread, weighed) = (index, most - least, (most - least) * share)
  }
}

/// A theme in which a city is surely above, or surely below, others of a comparison.
public struct Standing: Hashable, Sendable {
  /// The theme's place in the flattened results of every city.
  public var group: Int
  /// How many other cities it is above, whatever the unknown answers turn out to be.
  public var above: Int
  /// How many other cities it is below, whatever the unknown answers turn out to be.
  public var below: Int
  /// How many other cities have a score in the theme.
  public var others: Int

  /// Whether it is surely above at least half of the others.
  public var isStrength: Bool { above > 0 && 2 * above >= others }
  /// Whether it is surely below at least half of the others.
  public var isWeakness: Bool { below > 0 && 2 * below >= others }
}

extension Comparison {
  /// How a city stands in every theme of the first level in which it has a score, in the checklist's order.
  ///
  /// A theme of which too little is known to show a score is left out, and so is such a city.
  public func standings(of city: Int) -> [Standing] {
    themes.compactMap { theme in
      guard let own = theme.scores[city] else { return nil }
      let (above, below) = (theme.count(below: own.lowerBound), theme.count(above: own.upperBound))
      return Standing(
        group: theme.group, above: above, below: below, others: theme.lows.count - 1)
    }
  }
}

/// What all cities score in one theme.
struct ThemeScores: Sendable {
  /// The theme's place in the flattened results of every city.
  let group: Int
  /// By city; `nil` where it has no score to show.
  let scores: [ClosedRange<Double>?]
  /// The ends of all scores, each in rising order.
  let lows: [Double]
  private let highs: [Double]

  init(_ group: Int, _ scores: [ClosedRange<Double>?]) {
    (self.group, self.scores) = (group, scores)
    lows = scores.compactMap { $0?.lowerBound }.sorted()
    highs = scores.compactMap { $0?.upperBound }.sorted()
  }

  /// The themes of the first level.
  static func list(_ scorecards: [Scorecard]) -> [ThemeScores] {
    let depths = scorecards[0].total.flattened.map(\.depth)
    let themes = depths.indices.filter { depths[$0] == 1 }
    return themes.enumerated().map { position, row in
      ThemeScores(
        row,
        scorecards.map { card in
          let result = card.total.groups[position]
          return result.withheld == nil ? result.score?.range : nil
        })
    }
  }

  /// How many scores lie surely below a number.
  func count(below number: Double) -> Int {
    highs.firstPlace { number - $0 <= Comparison.rounding }
  }

  /// How many scores lie surely above a number.
  func count(above number: Double) -> Int {
    lows.count - lows.firstPlace { $0 - number > Comparison.rounding }
  }
}

extension Array {
  /// The first place at which `holds` is true, after which it stays so; the end if there is none.
  func firstPlace(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
