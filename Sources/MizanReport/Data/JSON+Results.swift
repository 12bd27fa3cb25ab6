internal import MizanCore

// The parts that the results share.
extension JSON {
  static func checklist(_ checklist: Checklist, _ language: Language) -> JSON {
    [
      "id": .string(checklist.id), "version": .string(checklist.version),
      "title": .string(checklist.title[language]), "scoring": .scoring(checklist.scoring),
    ]
  }

  /// The method of a group, with what follows from the groups around it; null for what it does not set.
  static func scoring(_ scoring: Scoring) -> JSON {
    let aggregation = scoring.aggregation
    func setting(_ key: Aggregation.Settings.Key) -> JSON {
      aggregation.setting(key).map(JSON.number) ?? .null
    }
    return [
      "aggregate": .string(aggregation.id), "floor": setting(.floor),
      "exponent": setting(.exponent), "threshold": setting(.threshold),
      "unknown": .string(scoring.unknown.rawValue),
      "minimum-coverage": .number(scoring.minimumCoverage),
      "minimum-criteria": .int(scoring.minimumCriteria), "decimals": .int(scoring.decimals),
    ]
  }

  /// A city; the name of an invented one says so.
  static func city(_ profile: Profile, _ language: Language) -> JSON {
    [
      "id": .string(profile.city.id),
      "name": .string(CityNames(language).plain(profile)),
      "localName": .optional(profile.city.localName),
      "fictional": .bool(profile.isFictional),
      "country": .optional(profile.city.country),
      "roles": .array(profile.city.roles.map { .string($0.rawValue) }),
      "size": .optional(profile.city.size?.rawValue),
    ]
  }

  /// A score in 0...100, or null when nothing applies.
  ///
  /// `low` and `high` always hold; `known` is null when the score is withheld.
  static func score(_ score: Score?, withheld: Withheld?) -> JSON {
    guard let score else { return .null }
    let known = withheld == nil ? score.known.map { JSON.number($0 * 100) } : nil
    let range: [(key: String, value: JSON)] = [
      (key: "low", value: .number(score.low * 100)),
      (key: "high", value: .number(score.high * 100)), (key: "known", value: known ?? .null),
    ]
    return .object(range + (score.points.map { [(key: "points", value: .points($0))] } ?? []))
  }

  /// The score of a group, or null where there is none to speak of.
  static func total(_ result: GroupResult?) -> JSON {
    .score(result?.score, withheld: result?.withheld)
  }

  private static func points(_ points: Points) -> JSON {
    [
      "low": .number(points.low), "high": .number(points.high), "known": .number(points.known),
      "maximum": .number(points.maximum),
    ]
  }

  static func withheld(_ withheld: Withheld?) -> JSON {
    guard let withheld else { return .null }
    return [
      "coverage": .number(withheld.coverage), "minimum": .number(withheld.minimum),
      "knownCriteria": .int(withheld.knownCriteria),
      "minimumCriteria": .int(withheld.minimumCriteria),
    ]
  }

  /// Points of 100.
  static func gain(_ gain: ClosedRange<Double>) -> JSON {
    ["low": .number(gain.lowerBound * 100), "high": .number(gain.upperBound * 100)]
  }
}

extension JSON {
  /// What an open question asks for: a criterion or a fact.
  static func subject(
    of open: OpenQuestion, _ checklist: Checklist
  ) -> (key: String, value: JSON) {
    switch open.subject {
    case .criterion(let index): ("criterion", .string(checklist.criteria[index].id))
    case .fact(let slot): ("fact", .string(checklist.vocabulary.declarations[slot].path))
    }
  }
}
