public import Testing

@testable public import MizanCore

extension Aggregation {
  /// Every kind of aggregation, with settings that each of them needs.
  static let samples: [Aggregation] = [
    Aggregation(.arithmetic), .geometric(floor: 0.01), .harmonic(floor: 0.05),
    .power(2), .power(0.5), .power(-2, floor: 0.1), Aggregation(.minimum), Aggregation(.sum),
    Aggregation(.shareMet), .shareMet(from: 0.5), Aggregation(.xccdfDefault),
    Aggregation(.xccdfFlat), Aggregation(.xccdfFlatUnweighted), Aggregation(.xccdfAbsolute),
  ]

  static func geometric(floor: Double?) -> Aggregation {
    var settings = Settings()
    settings.floor = floor
    return Aggregation(.geometric, settings)
  }

  static func harmonic(floor: Double?) -> Aggregation {
    var settings = Settings()
    settings.floor = floor
    return Aggregation(.harmonic, settings)
  }

  static func power(_ exponent: Double, floor: Double? = nil) -> Aggregation {
    var settings = Settings()
    (settings.exponent, settings.floor) = (exponent, floor)
    return Aggregation(.power, settings)
  }

  static func shareMet(from threshold: Double) -> Aggregation {
    var settings = Settings()
    settings.threshold = threshold
    return Aggregation(.shareMet, settings)
  }

  func mean(_ scores: [Double], _ weights: [Double]? = nil) -> Double {
    aggregate(
      zip(scores, weights ?? scores.map { _ in 1 }).map { WeightedScore(score: $0, weight: $1) })
  }
}

extension Aggregation: CustomTestStringConvertible {
  /// Its name and settings.
  public var testDescription: String {
    let settings = [
      settings.floor.map { "floor \($0)" }, settings.exponent.map { "exponent \($0)" },
      settings.threshold.map { "threshold \($0)" },
    ]
    return ([id] + settings.compactMap(\.self)).joined(separator: " ")
  }
}
