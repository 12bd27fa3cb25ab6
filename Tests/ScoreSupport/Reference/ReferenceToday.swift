/// What can be said of a group today, while some of it is unknown.
public struct ReferenceToday: Hashable, Sendable {
  /// The score over what is known; `nil` where nothing is.
  public var known: Double?
  /// The weight of what is known as a share.
  public var coverage: Double
  /// How many criteria are known.
  public var knownCriteria: Int
  /// Whether too little is known to show a score.
  public var isWithheld: Bool
}

extension ReferenceJudgement {
  /// What every group that may apply comes to today, by id; `worlds` are all ways in which everything may turn out.
  public func today(_ worlds: [[Double?]]) -> [String: ReferenceToday] {
    let scores = worlds.map(scores)
    var ranges: [String: ClosedRange<Double>] = [:]
    for (id, score) in scores.joined() {
      let range = ranges[id] ?? score.score...score.score
      ranges[id] = min(range.lowerBound, score.score)...max(range.upperBound, score.score)
    }
    let own = criteria.indices.map { index in worlds.map { $0[index] } }
    var today: [String: ReferenceToday] = [:]
    root.today(own.map(Set.init), ranges, into: &today)
    return today
  }
}

extension ReferenceGroup {
  /// `options` are what each criterion may score, `ranges` what each group may.
  fileprivate func today(
    _ options: [Set<Double?>], _ ranges: [String: ClosedRange<Double>],
    into today: inout [String: ReferenceToday]
  ) {
    for group in groups { group.today(options, ranges, into: &today) }
    var (known, covered, weights, count) = ([(score: Double, weight: Double)](), 0.0, 0.0, 0)
    for part in parts {
      var (score, coverage, least): (Double?, Double, Double)
      switch part.member {
      case .criterion(let index):
        let scores = options[index]
        guard let low = scores.compactMap(\.self).min() else { continue }
        let isCertain = scores.count == 1
        (score, coverage, least) = (isCertain ? low : nil, isCertain ? 1 : 0, low)
        count += isCertain ? 1 : 0
      case .group(let group):
        guard let own = today[group.id] else { continue }
        // A score that is withheld is not known around it, but what it covers is.
        (score, coverage) = (own.isWithheld ? nil : own.known, own.coverage)
        least = ranges[group.id]?.lowerBound ?? 0
        count += own.knownCriteria
      }
      if unknown == .zero { score = score ?? least }
      if let score { known.append((score, part.weight)) }
      covered += coverage * part.weight
      weights += part.weight
    }
    guard weights > 0, let range = ranges[id] else { return }
    var number = known.isEmpty ? nil : aggregate.score(known) ?? 0
    if unknown != .interval {
      number = number.map { min(max($0, range.lowerBound), range.upperBound) }
    }
    let coverage = covered / weights
    today[id] = ReferenceToday(
      known: number, coverage: coverage, knownCriteria: count,
      isWithheld: coverage < minimumCoverage - 1e-12 || count < minimumCriteria)
  }
}
