/// How much of what changes the ranks each choice accounts for: Sobol' indices.
///
/// What is explained is the mean shift of all ranks against those by the checklist as it is.
///
/// - SeeAlso: A. Saltelli et al., "Variance Based Sensitivity Analysis of Model Output", Computer Physics
///   Communications 181 (2010), estimators b and f of table 2.
public struct Sensitivity: Hashable, Sendable {
  /// A choice that could be made otherwise.
  public enum Choice: String, CaseIterable, Hashable, Sendable {
    /// Weights within their space.
    case weights
    /// How the members of the checklist, and of themes that are scored like it, make up for each other.
    case aggregation
    /// What is not known.
    case unknown
  }

  /// What one choice accounts for, as shares of the variance.
  public struct Index: Hashable, Sendable {
    /// The choice.
    public var choice: Choice
    /// By itself; as an estimate it may come out slightly below 0.
    public var first: Double
    /// With all it does together with other choices.
    public var total: Double
  }

  /// One for each choice that can be made otherwise.
  public var indices: [Index]
  /// The mean shift of ranks over all draws.
  public var meanShift: Double
  /// How many draws each index rests on.
  public var samples: Int
}

extension Sensitivity {
  /// The indices of a function of numbers in 0..<1.
  ///
  /// - Parameters:
  ///   - choices: what each number stands for.
  ///   - samples: how many points of each of the two samples.
  ///   - seed: of the generator.
  ///   - evaluate: the values of the function at points, in their order.
  init?(
    of choices: [Choice], samples: Int, seed: UInt64, _ evaluate: ([[Double]]) -> [Double]
  ) {
    guard !choices.isEmpty, samples > 1 else { return nil }
    var generator = NumberSequence(seed: seed)
    func draw() -> [[Double]] {
      (0..<samples).map { _ in choices.map { _ in 1 - generator.unit() } }
    }
    let (a, b) = (draw(), draw())
    let (yA, yB) = (evaluate(a), evaluate(b))
    let all = yA + yB
    let mean = ExactSum.of(all) / Double(all.count)
    let variance = ExactSum.of(all.map { ($0 - mean) * ($0 - mean) }) / Double(all.count - 1)
    self.samples = samples
    meanShift = mean
    guard variance > 1e-18 else {
      indices = []
      return
    }
    indices = choices.indices.map { position in
      let mixed = zip(a, b).map { one, other in
        var point = one
        point[position] = other[position]
        return point
      }
      let y = evaluate(mixed)
      let first = ExactSum.of(y.indices.map { yB[$0] * (y[$0] - yA[$0]) })
      let total = ExactSum.of(y.indices.map { (yA[$0] - y[$0]) * (yA[$0] - y[$0]) })
      return Index(
        choice: choices[position], first: first / Double(samples) / variance,
        total: total / (2 * Double(samples)) / variance)
    }
  }
}
