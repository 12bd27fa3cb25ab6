/// How far policies stand on paper, and how far they are in force: the three questions of the
/// implementation scale apart, over the criteria that are on it.
public struct ImplementationGap: Hashable, Sendable {
  /// The mean of what is said of rules, by the shares of the criteria, in 0...1.
  public var rule: ClosedRange<Double>
  /// That of means.
  public var means: ClosedRange<Double>
  /// That of practice.
  public var practice: ClosedRange<Double>
  /// How far rules are ahead of practice, in -1...1.
  public var gap: ClosedRange<Double>
}

extension Assessment {
  /// The implementation gap over some criteria, by their indices, or over all; `nil` where none of them is
  /// on the implementation scale and counts.
  public func implementationGap(over indices: [Int]? = nil) -> ImplementationGap? {
    let counted = (indices ?? Array(findings.indices)).map { findings[$0] }
      .filter { $0.criterion.isAskedThreeTimes && $0.share > 0 }
    guard !counted.isEmpty else { return nil }
    func mean(_ score: (Implementation) -> ClosedRange<Double>) -> ClosedRange<Double> {
      let parts = counted.map { (score($0.aspects ?? .unknown), $0.share) }
      let weights = ExactSum.of(parts.map(\.1))
      func end(_ end: KeyPath<ClosedRange<Double>, Double>) -> Double {
        ExactSum.of(parts.map { $0.0[keyPath: end] * $0.1 }) / weights
      }
      return end(\.lowerBound)...end(\.upperBound)
    }
    return ImplementationGap(
      rule: mean(\.rule.scores), means: mean(\.means.scores), practice: mean(\.practice.scores),
      gap: mean { said in
        said.rule.scores.lowerBound - said.practice.scores.upperBound...said.rule.scores.upperBound
          - said.practice.scores.lowerBound
      })
  }
}
