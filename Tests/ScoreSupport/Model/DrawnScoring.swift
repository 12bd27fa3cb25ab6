/// How the members of a group make one score, as a checklist writes it.
public enum DrawnAggregate: Hashable, Sendable {
  case arithmetic, minimum, sum, standard, flat, flatUnweighted, absolute
  case geometric(floor: Double?)
  case harmonic(floor: Double?)
  case power(exponent: Double, floor: Double?)
  case shareMet(threshold: Double?)

  /// Every kind, with settings.
  public static let samples: [DrawnAggregate] = [
    .arithmetic, .geometric(floor: 0.01), .geometric(floor: nil), .harmonic(floor: 0.05),
    .power(exponent: 2, floor: nil), .power(exponent: 0.5, floor: 0.02),
    .power(exponent: -2, floor: 0.1), .minimum, .sum, .shareMet(threshold: nil),
    .shareMet(threshold: 0.5), .shareMet(threshold: 1), .standard, .flat, .flatUnweighted,
    .absolute,
  ]

  /// The name in a checklist.
  public var name: String {
    switch self {
    case .arithmetic: "arithmetic"
    case .minimum: "minimum"
    case .sum: "sum"
    case .standard: "default"
    case .flat: "flat"
    case .flatUnweighted: "flat-unweighted"
    case .absolute: "absolute"
    case .geometric: "geometric"
    case .harmonic: "harmonic"
    case .power: "power"
    case .shareMet: "share-met"
    }
  }

  /// Whether criteria count in it one by one, however deep.
  public var countsEach: Bool {
    ["sum", "share-met", "flat", "flat-unweighted", "absolute"].contains(name)
  }

  /// Whether it says how much is met, rather than how well: then it is not a mean of scores.
  public var countsWhatIsMet: Bool { ["share-met", "absolute"].contains(name) }

  /// What every lower score counts as.
  public var floor: Double? {
    switch self {
    case .geometric(let floor), .harmonic(let floor), .power(_, let floor): floor
    default: nil
    }
  }

  /// The same with what it does not set itself taken from the group around it, where that is of its kind.
  public func completed(by outer: DrawnAggregate) -> DrawnAggregate {
    switch (self, outer) {
    case (.geometric(nil), .geometric), (.harmonic(nil), .harmonic), (.shareMet(nil), .shareMet):
      outer
    case (.power(let exponent, nil), .power(_, let floor)):
      .power(exponent: exponent, floor: floor)
    default: self
    }
  }
}

/// What people read as the score where some of it is unknown.
public enum DrawnPolicy: String, CaseIterable, Hashable, Sendable {
  case interval, exclude, zero
}

/// What a checklist or a group sets of its scoring; the rest is that of the group around it.
public struct DrawnScoring: Hashable, Sendable {
  /// `nil` as the group around.
  public var aggregate: DrawnAggregate?
  /// `nil` as the group around.
  public var unknown: DrawnPolicy?
  /// `nil` as the group around.
  public var minimumCoverage: Double?
  /// `nil` as the group around.
  public var minimumCriteria: Int?

  /// What holds where a checklist says nothing.
  public static let usual = DrawnScoring(
    aggregate: .arithmetic, unknown: .interval, minimumCoverage: 0, minimumCriteria: 1)

  /// Whether it sets nothing.
  public var isEmpty: Bool { self == DrawnScoring() }

  /// All of it, with what it does not set taken from the group around.
  public func completed(by outer: DrawnScoring) -> DrawnScoring {
    DrawnScoring(
      aggregate: aggregate?.completed(by: outer.aggregate ?? .arithmetic) ?? outer.aggregate,
      unknown: unknown ?? outer.unknown,
      minimumCoverage: minimumCoverage ?? outer.minimumCoverage,
      minimumCriteria: minimumCriteria ?? outer.minimumCriteria)
  }
}
