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
  static func list(_ assessments: [Assessment]) -> [Difference] {
    let all = assessments[0].checklist.criteria.indices.compactMap { index -> Difference? in
      let findings = assessments.map { $0.findings[index] }
      let scores = findings.compactMap(\.certainScore)
      guard let least = scores.min(), let most = scores.max() else { return nil }
      let levels = Set(findings.filter { $0.certainScore != nil }.compactMap(\.level))
      guard most > least || levels.count > 1 else { return nil }
      let share = findings.map(\.share).max() ?? 0
      return Difference(criterion: index, spread: most - least, weighed: (most - least) * share)
    }
    return all.sorted {
      ((-$0.weighed * 1e9).rounded(), $0.criterion) < ((-$1.weighed * 1e9).rounded(), $1.criterion)
    }
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
    let results = assessments.map(\.total.flattened)
    return results[city].indices.compactMap { row in
      func score(_ city: Int) -> Score? {
        let result = results[city][row]
        return result.depth == 1 && result.withheld == nil ? result.score : nil
      }
      guard let own = score(city) else { return nil }
      let others = assessments.indices.filter { $0 != city }.compactMap(score)
      return Standing(
        group: row, above: others.count { own.low - $0.high > Comparison.rounding },
        below: others.count { $0.low - own.high > Comparison.rounding }, others: others.count)
    }
  }
}
