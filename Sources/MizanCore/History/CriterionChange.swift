/// A criterion that is not what it was at an earlier date.
public struct CriterionChange: Hashable, Sendable {
  /// What kind of change it is: of the policy, of what is known of it, or of whom it concerns.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It is better than it was, whatever is unknown; on the implementation scale, a part of it is, and
    /// none is worse.
    case improved
    /// It is worse than it was, whatever is unknown; on the implementation scale, a part of it is, and
    /// none is better.
    case declined
    /// A part of it is better and another worse, whatever is unknown: on the implementation scale alone.
    case mixed
    /// It was unknown, and is not any more.
    case becameKnown = "became-known"
    /// It was known, and is not any more.
    case becameUnknown = "became-unknown"
    /// It did not concern the city, and does now, or may.
    case becameApplicable = "became-applicable"
    /// It concerned the city, or could, and does not any more.
    case becameNotApplicable = "became-not-applicable"
  }

  /// The index of the criterion.
  public var criterion: Int
  /// What kind of change it is.
  public var kind: Kind
  /// How far its score moved at least, in 0...1; of one that became known, unknown, applicable or not
  /// applicable the whole of what it may have been; on the implementation scale the mean over its parts.
  public var extent: Double
  /// Its effective weight in the total, in 0...1: the greater of those at both dates.
  public var share: Double

  /// `nil` when nothing can be said to have changed.
  init?(from before: Finding, to after: Finding) {
    criterion = after.index
    share = max(before.share, after.share)
    guard let old = before.scores, let new = after.scores else {
      guard before.scores != nil || after.scores != nil else { return nil }
      kind = after.scores == nil ? .becameNotApplicable : .becameApplicable
      extent = 1
      return
    }
    let isCertain = !before.mayNotApply && !after.mayNotApply
    let parts: [PartChange] =
      if let was = before.aspects, let now = after.aspects {
        Aspect.allCases.map { PartChange(from: was[$0].scores, to: now[$0].scores) }
      } else {
        [
          PartChange(
            from: old, wasKnown: before.isCertain, to: new, isKnown: after.isCertain,
            isCertain: isCertain)
        ]
      }
    let rises = parts.map(\.rise)
    let (isBetter, isWorse) = (rises.contains { $0 > 0 }, rises.contains { $0 < 0 })
    if isBetter || isWorse {
      kind = isBetter && isWorse ? .mixed : isBetter ? .improved : .declined
      extent = rises.reduce(0) { $0 + abs($1) } / Double(parts.count)
      return
    }
    let learnt = parts.filter { !$0.wasKnown && $0.isKnown }
    let forgotten = parts.filter { $0.wasKnown && !$0.isKnown }
    guard learnt.isEmpty != forgotten.isEmpty else { return nil }
    kind = forgotten.isEmpty ? .becameKnown : .becameUnknown
    extent = (learnt + forgotten).reduce(0) { $0 + $1.width } / Double(parts.count)
  }
}

/// What became of a criterion, or of one of the three questions that it asks.
private struct PartChange {
  var wasKnown: Bool
  var isKnown: Bool
  /// How far the score moved at least; negative where it fell, 0 where that cannot be told.
  var rise: Double
  /// How much was open, when it was.
  var width: Double

  init(
    from old: ClosedRange<Double>, wasKnown: Bool, to new: ClosedRange<Double>, isKnown: Bool,
    isCertain: Bool = true
  ) {
    (self.wasKnown, self.isKnown) = (wasKnown, isKnown)
    if isCertain, new.lowerBound > old.upperBound {
      rise = new.lowerBound - old.upperBound
    } else if isCertain, old.lowerBound > new.upperBound {
      rise = new.upperBound - old.lowerBound
    } else {
      rise = 0
    }
    let open = isKnown ? old : new
    width = open.upperBound - open.lowerBound
  }

  /// A question whose replies have these scores.
  init(from old: ClosedRange<Double>, to new: ClosedRange<Double>) {
    func isCertain(_ scores: ClosedRange<Double>) -> Bool { scores.lowerBound == scores.upperBound }
    self.init(from: old, wasKnown: isCertain(old), to: new, isKnown: isCertain(new))
  }
}

extension Finding {
  /// Whether it is known how the criterion turned out, or that it does not apply.
  public var isCertain: Bool { state != .unknown && state != .error }
}
