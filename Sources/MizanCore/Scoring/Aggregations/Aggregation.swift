/// A way to make one score of several, with its settings.
///
/// Each score is transformed, the transformed scores make one by their weights (or the least of them
/// is taken), and that is transformed back. Every transformation rises with the score, so no
/// aggregation falls when a score rises, and none depends on the order of the scores. The bounds under
/// unknown answers rest on that. The bounds of gains rest on one thing more: between the scores in
/// `bends` the aggregate as a function of one score is convex or concave, and so is the inverse.
///
/// What may not apply is taken into a bound while it lies beyond the aggregate so far (`OuterAggregate`): right for a mean
/// and for the least, which a further score moves only towards itself, and not for the mean of the two least.
public struct Aggregation: Sendable {
  /// The kind it is of, with its name.
  public let form: Form
  /// What the checklist sets for it; the form reads only what it takes.
  public let settings: Settings
  /// What of each score counts; −∞ for a score that the aggregation is not defined for.
  let transform: @Sendable (Double) -> Double
  /// The inverse of `transform`, where there is one.
  let inverse: @Sendable (Double) -> Double

  /// The name in a checklist.
  public var id: String { form.id }

  init(_ form: Form, _ settings: Settings = Settings()) {
    self.form = form
    self.settings = settings
    if let functions = form.functions {
      (transform, inverse) = functions(settings)
    } else {
      (transform, inverse) = ({ $0 }, { $0 })
    }
  }

  /// A setting as it works here: what the checklist declares, else the usual; `nil` where the kind takes
  /// none, or works without.
  public func setting(_ key: Settings.Key) -> Double? {
    guard form.takes.contains(key) else { return nil }
    return switch key {
    case .floor: settings.floor
    case .exponent: settings.exponent
    case .threshold: settings.threshold ?? Settings.usualThreshold
    }
  }

  /// Whether a score counts in proportion, whatever stands beside it.
  var isStraight: Bool { form.functions == nil && form.center == .mean }

  /// The scores between which the transformation bends one way only.
  var bends: [Double] { form.bends(settings) }

  /// Whether the aggregation has a value where one of the scores is this.
  func isDefined(at score: Double) -> Bool { transform(score).isFinite }

  /// The aggregate of at least one score, of which at least one has a weight above 0.
  func aggregate(_ scores: [WeightedScore]) -> Double {
    var total = RunningAggregate(self)
    for item in scores { total.add(transform(item.score), weight: item.weight) }
    return inverse(total.value)
  }
}

extension Aggregation {
  /// What a checklist can set beside the name of an aggregation.
  public struct Settings: Hashable, Sendable {
    /// What a lower score counts as, in 1e-9...0.99; `nil` where the checklist declares none.
    public var floor: Double?
    /// Of a power mean; at least `leastExponent` above or below 0.
    public var exponent: Double?
    /// From which score on a member is met, in 0...1.
    public var threshold: Double?

    /// Closer to 0 the powers of all scores are so near to 1 that their mean loses its digits.
    static let leastExponent = 0.001

    /// A member is met by the full score alone where nothing else is declared.
    static let usualThreshold = 1.0

    /// Nothing set.
    public init() {}

    /// The name of a setting in a checklist.
    public enum Key: String, CaseIterable, Hashable, Sendable {
      case floor, exponent, threshold
    }
  }

  /// A kind of aggregation, whatever its settings.
  public struct Form: Identifiable, Sendable {
    /// The name in a checklist.
    public let id: String
    /// The settings that it reads.
    public let takes: Set<Settings.Key>
    /// What stands beside each other in it.
    let scope: Scope
    /// How the transformed scores make one.
    let center: Center
    /// The transformation of each score, and its inverse; `nil` where scores count as they are.
    let functions: Functions?
    /// Whether what a group scores is transformed back to the mean that it was made of; not where the transformation
    /// is a step.
    let hasInverse: Bool
    /// The scores at which the transformation jumps or bends.
    let bends: @Sendable (Settings) -> [Double]

    typealias Functions =
      @Sendable (Settings) -> (@Sendable (Double) -> Double, @Sendable (Double) -> Double)

    /// How a person works with a transformed score.
    let term: Term

    init(
      id: String, takes: Set<Settings.Key> = [], scope: Scope = .members, center: Center = .mean,
      term: Term = .points, hasInverse: Bool = true,
      _ functions: Functions? = nil,
      bends: @escaping @Sendable (Settings) -> [Double] = { [$0.floor].compactMap { $0 } }
    ) {
      (self.id, self.takes, self.scope, self.center) = (id, takes, scope, center)
      (self.term, self.hasInverse) = (term, hasInverse)
      self.bends = bends
      self.functions = functions
    }
  }

  /// How transformed scores make one.
  enum Center: Sendable {
    /// Their mean by their weights.
    case mean
    /// The least of them.
    case least
  }

  /// How a person works with a transformed score.
  enum Term: Sendable {
    /// In points out of 100.
    case points
    /// As it is.
    case asIs
    /// Without its sign, as all have the same one.
    case magnitude

    func shown(_ score: Double) -> Double {
      switch self {
      case .points: score * 100
      case .asIs: score
      case .magnitude: abs(score)
      }
    }
  }

  /// What a group weighs against each other.
  enum Scope: Sendable {
    /// Its own members, each with its weight: a group in it counts as one.
    case members
    /// Every criterion in it, however deep: a group in it counts for as much as its criteria do.
    case criteria(Weights)
  }

  /// What a criterion weighs among all that are in a group.
  enum Weights: Sendable {
    /// Its weight times those of the groups around it.
    case product
    /// Its own weight.
    case own
    /// 1, unless its weight is 0.
    case equal
  }

  /// Every kind there is: add one here, and its file beside this one.
  public static let forms: [Form] = [
    .arithmetic, .geometric, .harmonic, .power, .minimum, .sum, .shareMet,
    .xccdfDefault, .xccdfFlat, .xccdfFlatUnweighted, .xccdfAbsolute,
  ]
}

extension Aggregation: Hashable {
  /// Aggregations are the same when they are called the same and work alike: what is usual may be set or not.
  public static func == (a: Aggregation, b: Aggregation) -> Bool {
    a.id == b.id && Settings.Key.allCases.allSatisfy { a.setting($0) == b.setting($0) }
  }

  /// Goes with `==`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    for key in Settings.Key.allCases { hasher.combine(setting(key)) }
  }
}

/// A score and its weight.
struct WeightedScore: Hashable, Sendable {
  var score: Double
  /// Not negative.
  var weight: Double
}
