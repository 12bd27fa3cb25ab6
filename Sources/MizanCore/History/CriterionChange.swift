/// A criterion that is not what it was at an earlier date.
public struct CriterionChange: Hashable, Sendable {
  /// What kind of change it is: of the policy, of what is known of it, or of whom it concerns.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It is better than it was, whatever is unknown.
    case improved
    /// It is worse than it was, whatever is unknown.
    case declined
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
  /// applicable the whole of what it may have been.
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
    let rise = max(new.lowerBound - old.upperBound, old.lowerBound - new.upperBound)
    if isCertain, rise > 0 {
      kind = new.lowerBound > old.upperBound ? .improved : .declined
      extent = rise
    } else if before.isCertain != after.isCertain {
      kind = after.isCertain ? .becameKnown : .becameUnknown
      let open = after.isCertain ? old : new
      extent = open.upperBound - open.lowerBound
    } else {
      return nil
    }
  }
}

extension Finding {
  /// Whether it is known how the criterion turned out, or that it does not apply.
  public var isCertain: Bool { state != .unknown && state != .error }
}
