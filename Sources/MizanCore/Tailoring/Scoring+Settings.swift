extension ScoringChanges {
  /// These changes, with those of a tailoring in their place where it makes any.
  func overridden(by other: ScoringChanges) -> ScoringChanges {
    var changes = self
    changes.aggregation = other.aggregation ?? aggregation
    changes.unknown = other.unknown ?? unknown
    changes.minimumCoverage = other.minimumCoverage ?? minimumCoverage
    changes.minimumCriteria = other.minimumCriteria ?? minimumCriteria
    changes.decimals = other.decimals ?? decimals
    changes.bands = other.bands ?? bands
    return changes
  }
}

extension Scoring {
  /// What is set, as it would stand in a file: by key, in the order of the keys.
  var settings: KeyValuePairs<String, String> {
    let own = aggregation.settings
    let settings = [
      own.floor.map { "floor: \(plain($0))" }, own.exponent.map { "exponent: \(plain($0))" },
      own.threshold.map { "threshold: \(plain($0))" },
    ]
    return [
      "aggregate": ([aggregation.id] + settings.compactMap(\.self)).joined(separator: ", "),
      "unknown": unknown.rawValue, "minimum-coverage": plain(minimumCoverage),
      "minimum-criteria": "\(minimumCriteria)", "decimals": "\(decimals)",
      "bands": bands.map { "\($0.id) \(plain($0.from))" }.joined(separator: ", "),
    ]
  }
}

extension KeyValuePairs<String, String> {
  /// The value of a key.
  subscript(key: String) -> String? { first { $0.key == key }?.value }
}
