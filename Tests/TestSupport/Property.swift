private import Foundation

/// Something that must hold of every case that can be drawn.
///
/// ```swift
/// try Property(draw: { $0.below(100) }, shrinks: Shrinking.number) { number in
///   number < 98 ? nil : "too large"
/// }.check(cases: 500)
/// ```
///
/// `MIZAN_SEED=n` draws other cases, that of seed `n` first: so a failure is seen again with the seed that it
/// told. `MIZAN_CASES=k` draws `k` times as many.
public struct Property<Case> {
  private let draw: (inout SplitMix64) -> Case
  private let shrinks: (Case) -> [Case]
  private let problem: (Case) throws -> String?

  /// - Parameters:
  ///   - draw: makes a case of random numbers.
  ///   - shrinks: cases that are a little smaller than one, the smallest first.
  ///   - problem: what is wrong with a case; `nil` where nothing is. What it throws is wrong too.
  public init(
    draw: @escaping (inout SplitMix64) -> Case, shrinks: @escaping (Case) -> [Case] = { _ in [] },
    problem: @escaping (Case) throws -> String?
  ) {
    (self.draw, self.shrinks, self.problem) = (draw, shrinks, problem)
  }

  /// Draws cases until one fails.
  ///
  /// - Parameters:
  ///   - count: how many cases, each with a seed of its own.
  ///   - first: the seed of the first; suites that run side by side take different ones.
  ///   - show: writes a case in the message.
  /// - Throws: `Counterexample`, made small.
  public func check(
    cases count: Int, from first: UInt64 = 1, show: (Case) -> String = { "\($0)" }
  ) throws {
    for seed in PropertySeeds.seeds(count, from: first) {
      var random = SplitMix64(seed: seed)
      let drawn = draw(&random)
      guard told(drawn) != nil else { continue }
      let smallest = Shrinking.smallest(of: drawn, shrinks: shrinks) { told($0) != nil }
      throw Counterexample(
        seed: seed, problem: told(smallest) ?? "fails only sometimes", smallest: show(smallest),
        drawn: show(drawn))
    }
  }

  private func told(_ drawn: Case) -> String? {
    do {
      return try problem(drawn)
    } catch {
      return "throws \(error)"
    }
  }
}

/// Which seeds the cases of properties are drawn from.
public enum PropertySeeds {
  /// As many seeds as are asked for, or as the environment says.
  public static func seeds(_ count: Int, from first: UInt64 = 1) -> [UInt64] {
    let environment = ProcessInfo.processInfo.environment
    let factor = environment["MIZAN_CASES"].flatMap(Double.init) ?? 1
    let start = environment["MIZAN_SEED"].flatMap(UInt64.init) ?? first
    return (0..<UInt64(max(1, Double(count) * factor))).map { start &+ $0 }
  }
}

/// A case of which a property does not hold.
public struct Counterexample: Error, CustomStringConvertible {
  /// What the case was drawn from: `MIZAN_SEED` draws it again.
  public var seed: UInt64
  /// What is wrong with the smallest.
  public var problem: String
  /// The smallest case that fails, as it is shown.
  public var smallest: String
  /// The case that was drawn.
  public var drawn: String

  /// All of it, a line each.
  public var description: String {
    """
    \(problem)
      smallest: \(smallest)
      drawn (MIZAN_SEED=\(seed)): \(drawn)
    """
  }
}
