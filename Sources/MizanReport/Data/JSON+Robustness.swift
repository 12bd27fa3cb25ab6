internal import MizanCore

extension JSON {
  /// The ranks of one city.
  static func rank(_ city: Robustness.City) -> JSON {
    let percentiles = city.ranks.percentiles
    return [
      "low": .number(Double(city.guaranteed.lowerBound)),
      "high": .number(Double(city.guaranteed.upperBound)),
      "acceptability": city.ranks.isListed
        ? .array(city.ranks.acceptability.map { .number($0) }) : .null,
      "mean": .number(city.ranks.mean), "p5": .number(percentiles.fifth),
      "median": .number(percentiles.median), "p95": .number(percentiles.ninetyFifth),
      "centralWeights": .optional(
        city.centralWeights.map { weights in
          .array(weights.map { ["id": .string($0.id), "share": .number($0.share)] })
        }),
      "firstWithCentralWeights": .optional(city.confidence.map { .number($0) }),
    ]
  }

  /// A number that readers keep to the last digit, else its text.
  private static func seed(_ seed: UInt64) -> JSON {
    seed <= 1 << 53 ? .number(Double(seed)) : .string("\(seed)")
  }

  /// How ranks were drawn.
  static func method(_ robustness: Robustness) -> JSON {
    let settings = robustness.settings
    let weights: JSON =
      switch settings.weights {
      case .given: "given"
      case .free: "free"
      case .within(let share): ["within": .number(share)]
      }
    return [
      "samples": .number(Double(settings.samples)), "seed": seed(settings.seed),
      "weights": weights,
      "aggregations": .array(robustness.aggregations.map { .string($0.id) }),
      "unknown": .string(
        robustness.unknown == .interval ? "drawn" : robustness.unknown.rawValue),
    ]
  }

  /// What leaving out each group does.
  static func removals(_ robustness: Robustness) -> JSON {
    .array(
      robustness.removals.map { ["group": .string($0.group), "rankShift": .number($0.shift)] })
  }

  /// What the ranks hang on.
  static func sensitivity(_ robustness: Robustness) -> JSON {
    .optional(
      robustness.sensitivity.map { sensitivity in
        [
          "samples": .number(Double(sensitivity.samples)),
          "meanRankShift": .number(sensitivity.meanShift),
          "choices": .array(
            sensitivity.indices.map { index in
              [
                "choice": .string(index.choice.rawValue), "first": .number(index.first),
                "total": .number(index.total),
              ]
            }),
        ]
      })
  }
}
