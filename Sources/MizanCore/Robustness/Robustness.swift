/// How far the ranks of cities hold: under other weights, other answers where they are unknown, and
/// another aggregation.
public struct Robustness: Sendable {
  /// What is varied, and how often.
  public struct Settings: Hashable, Sendable {
    /// More draws than these are not made.
    public static let mostSamples = 10_000_000

    /// How many draws; at least 1.
    public var samples: Int
    /// The same seed gives the same draws.
    public var seed: UInt64
    /// The weights that are tried.
    public var weights: WeightSpace
    /// Whether other aggregations than the checklist's own are tried as well.
    public var variesAggregation: Bool

    /// - Parameters:
    ///   - samples: how many draws; at least 1.
    ///   - seed: of the generator.
    ///   - weights: those that are tried.
    ///   - variesAggregation: whether other aggregations are tried as well.
    public init(
      samples: Int, seed: UInt64, weights: WeightSpace, variesAggregation: Bool = false
    ) {
      (self.samples, self.seed, self.weights) = (samples, seed, weights)
      self.variesAggregation = variesAggregation
    }
  }

  /// A city among the others.
  public struct City: Hashable, Sendable {
    /// Ranks it has whatever the weights in their space, whatever the unknown answers, and by each aggregation
    /// that is tried.
    public var guaranteed: ClosedRange<Int>
    /// Ranks over all draws.
    public var ranks: RankStatistics
    /// The mean shares of the checklist's own members where this city came first; `nil` if it never did.
    ///
    /// They add up to 1.
    ///
    /// - SeeAlso: R. Lahdelma, P. Salminen, "SMAA-2", Operations Research 49 (2001): central weight vector
    ///   and confidence factor.
    public var centralWeights: [Share]?
    /// With these weights it comes first in this share of the draws of unknown answers; `nil` as well
    /// unless asked for.
    public var confidence: Double?
  }

  /// What a theme, or a criterion, weighs among its siblings.
  public struct Share: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// In 0...1.
    public var share: Double
  }

  /// What leaving out one group does.
  public struct Removal: Hashable, Sendable {
    /// The group's id.
    public var group: String
    /// The mean over all cities of how many ranks they move.
    public var shift: Double
  }

  /// What was varied.
  public let settings: Settings
  /// The aggregations that were tried, the checklist's own first: each in an equal share of the draws.
  public let aggregations: [Aggregation]
  /// What an unknown answer counts as: it is drawn, or counts as it does in the scores that people read.
  public let unknown: UnknownPolicy
  /// Whether there was anything unknown to draw.
  public let drawsUnknown: Bool
  /// One for each city; `nil` for one to which nothing applies.
  public let cities: [City?]
  /// The shares of the checklist's own members as it gives them; they add up to 1.
  public let givenShares: [Share]
  /// By city, then by other city: the share of the draws in which the first was above; `nil` where the
  /// cities are too many.
  public let ahead: [[Double]]?

  /// What leaving out each group does; empty unless asked for.
  public private(set) var removals: [Removal] = []
  /// What the ranks hang on; `nil` unless asked for, and where nothing can be chosen otherwise.
  public private(set) var sensitivity: Sensitivity?

  /// With fewer draws Sobol' indices say little.
  private static let leastSensitivitySamples = 4_096

  /// - Parameters:
  ///   - comparison: the cities.
  ///   - settings: what is varied.
  ///   - isFull: whether to look into what the ranks hang on as well.
  ///   - threads: how many may work at once; the result is the same.
  ///   - progress: is told now and then that so many draws more are done; from any thread.
  public init(
    of comparison: Comparison, _ settings: Settings, isFull: Bool = false, threads: Int = 1,
    progress: @Sendable (Int) -> Void = { _ in }
  ) {
    self.init(
      Ensemble(comparison, settings), isFull: isFull, threads: threads, progress: progress)
  }

  init(
    _ ensemble: Ensemble, isFull: Bool = false, threads: Int = 1,
    progress: @Sendable (Int) -> Void = { _ in }
  ) {
    let settings = ensemble.settings
    self.settings = settings
    givenShares = ensemble.shares(ensemble.slots.weights)
    let count = ensemble.outcomes.count
    aggregations = ensemble.variants.map(\.scoring.aggregation)
    unknown = ensemble.root.scoring.unknown
    drawsUnknown = !ensemble.unknowns.isEmpty
    let result = ensemble.run(
      countsPairs: count <= Comparison.mostInPairs, threads: threads, progress: progress)
    let guaranteed = GuaranteedRanks(
      ensemble.variants, ensemble.outcomes, ensemble.slots, settings.weights, threads: threads)
    let counter = result.counter
    let confidence = isFull ? ConfidenceFactor(ensemble, threads: threads) : nil
    cities = (0..<count).map { city in
      let own = counter.ranks[city]
      guard let range = guaranteed.ranks[city],
        let statistics = RankStatistics(own, among: count, draws: settings.samples)
      else { return nil }
      let central = ensemble.centralWeights(
        result.firstWeights, of: city, first: own.count(of: 1))
      return City(
        guaranteed: range, ranks: statistics,
        centralWeights: central.map { ensemble.shares($0) },
        confidence: central.flatMap { confidence?.share($0, of: city) })
    }
    ahead =
      counter.ahead.isEmpty
      ? nil
      : (0..<count).map { city in
        counter.ahead[city * count..<(city + 1) * count].map {
          Double($0) / Double(settings.samples)
        }
      }
    guard isFull else { return }
    let shifts = RankShifts(ensemble, threads: threads)
    removals = shifts.removals()
    sensitivity = shifts.sensitivity(
      samples: max(Robustness.leastSensitivitySamples, settings.samples))
  }
}

extension Robustness {
  /// Whether anything was varied at all; else every draw is the same.
  public var varies: Bool { settings.weights != .given || drawsUnknown || aggregations.count > 1 }

  /// The share of the draws in which two cities were level; `nil` where shares of pairs are not counted, or one
  /// of the two had no rank in some draws.
  public func levelShare(_ a: Int, _ b: Int) -> Double? {
    guard let ahead,
      [a, b].allSatisfy({ cities[$0]?.ranks.draws == settings.samples })
    else { return nil }
    let samples = Double(settings.samples)
    // Shares are numbers of draws, and so is what they leave.
    return (samples - (ahead[a][b] * samples).rounded() - (ahead[b][a] * samples).rounded())
      / samples
  }
}
