/// What kind of work a gap is for the city.
public enum Section: String, CaseIterable, Hashable, Sendable {
  /// The city decides, and it takes little.
  case doNow = "do-now"
  /// The city decides, and it takes a programme.
  case plan
  /// The city decides with others.
  case agree
  /// Others decide.
  case advocate
  /// It is no task of the city's, and others deliver it.
  case partner
  /// Nobody knows yet whether there is a gap.
  case findOut = "find-out"
}

/// A criterion below its best level, or one that may be.
public struct Gap: Hashable, Sendable {
  /// The criterion's index in `Assessment.findings`.
  public var index: Int
  /// The index of its level; `nil` where it is not known.
  public var level: Int?
  /// The index of the next better level; `nil` where the level is not known.
  public var nextLevel: Int?
  /// What the best level adds to the total, in 0...1.
  public var gain: ClosedRange<Double>
  /// Its position among the gaps, from 1.
  public var priority: Int
  /// What the city can do about it; `findOut` where the level is not known.
  public var section: Section
}

extension Gap {
  /// The gaps of a city, of which `advice` says what can be done.
  ///
  /// Certain ones come first, largest gain first; among equal gains what binds more, then what
  /// takes less, then the checklist's order.
  static func list(
    _ findings: [Finding], _ rescoring: Rescoring, _ advice: [Advice]
  ) -> [Gap] {
    var best: [Int: Advice] = [:]
    for item in advice where best[item.index] == nil { best[item.index] = item }
    let ordered = findings.compactMap { finding in
      Gap(finding, rescoring, best[finding.index]).map { gap in
        (gap: gap, order: Order(gap, finding, best[finding.index]))
      }
    }.sorted { $0.order < $1.order }
    return ordered.enumerated().map { position, item in
      var gap = item.gap
      gap.priority = position + 1
      return gap
    }
  }

  private init?(_ finding: Finding, _ rescoring: Rescoring, _ advice: Advice?) {
    // What has no weight gains nothing.
    guard finding.share > 0 else { return nil }
    let best = finding.criterion.levels.count - 1
    switch finding.state {
    case .met, .notApplicable, .excluded: return nil
    case .unknown, .error: section = .findOut
    case .partial, .notMet: section = advice?.section ?? Section(finding.mandate.holder, nil)
    }
    index = finding.index
    level = finding.level
    // A measure between its goalposts has the best one to go to.
    nextLevel = finding.level.map { min($0 + 1, best) } ?? (finding.state == .partial ? best : nil)
    gain = rescoring.gain(of: finding.criterion.best.score, at: finding.index)
    priority = 0
  }

  private struct Order: Comparable {
    let keys: [Double]

    init(_ gap: Gap, _ finding: Finding, _ advice: Advice?) {
      // Gains that differ by rounding alone are equal.
      keys = [
        -(gap.gain.lowerBound * 1e9).rounded(), -(gap.gain.upperBound * 1e9).rounded(),
        Double(finding.criterion.obligation.rank),
        advice?.recommendation.effort.points ?? .infinity,
        Double(gap.index),
      ]
    }

    static func < (a: Order, b: Order) -> Bool { a.keys.lexicographicallyPrecedes(b.keys) }
  }
}

extension Obligation {
  /// What binds more comes first.
  var rank: Int {
    switch self {
    case .must: 0
    case .should: 1
    case .may: 2
    }
  }
}

extension Finding {
  /// The recommendations that fit the city's mandate and lead above today's level.
  ///
  /// Of what others deliver, those for a shared mandate; where there is none, those for every city.
  var openRecommendations: [Recommendation] {
    let fitting = criterion.recommendations.filter { recommendation in
      let asked = mandate.holder.mandate
      return (recommendation.mandate ?? asked) == asked && recommendation.raisesTo > (level ?? -1)
    }
    guard mandate.holder == .outside else { return fitting }
    let shared = fitting.filter { $0.mandate != nil }
    return shared.isEmpty ? fitting : shared
  }
}

extension Section {
  /// What kind of work a gap is for a city that has this mandate over it, when the action that
  /// gains most for its effort takes this much.
  init(_ mandate: CityMandate.Holder, _ effort: Effort?) {
    switch mandate {
    case .municipal: self = effort == .low ? .doNow : .plan
    case .shared: self = .agree
    case .national: self = .advocate
    case .outside: self = .partner
    }
  }
}
