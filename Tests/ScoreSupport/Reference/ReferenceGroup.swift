private import Foundation

/// A group with all that it inherits, and what enters its score.
struct ReferenceGroup {
  enum Member {
    /// By its index in the checklist.
    case criterion(Int)
    case group(ReferenceGroup)
  }

  let id: String
  let weight: Double
  let aggregate: DrawnAggregate
  let unknown: DrawnPolicy
  let minimumCoverage: Double
  let minimumCriteria: Int
  /// The groups directly in it, whether they count or not.
  let groups: [ReferenceGroup]
  /// What enters its score, with what it weighs there.
  let parts: [(member: Member, weight: Double)]

  /// The whole checklist.
  init(_ checklist: DrawnChecklist) {
    var index = 0
    let scoring = checklist.scoring.completed(by: .usual)
    self.init(DrawnChecklist.id, 1, scoring, .groups(checklist.groups), &index)
  }

  private init(
    _ id: String, _ weight: Double, _ scoring: DrawnScoring, _ members: DrawnGroup.Members,
    _ index: inout Int
  ) {
    let aggregate = scoring.aggregate ?? .arithmetic
    (self.id, self.weight, self.aggregate) = (id, weight, aggregate)
    unknown = scoring.unknown ?? .interval
    minimumCoverage = scoring.minimumCoverage ?? 0
    minimumCriteria = scoring.minimumCriteria ?? 1
    switch members {
    case .criteria(let criteria):
      groups = []
      var parts: [(member: Member, weight: Double)] = []
      for criterion in criteria {
        let weight = aggregate == .flatUnweighted ? 1 : criterion.weight
        if criterion.weight > 0 { parts.append((.criterion(index), weight)) }
        index += 1
      }
      self.parts = parts
    case .groups(let inner):
      var groups: [ReferenceGroup] = []
      for group in inner {
        groups.append(
          ReferenceGroup(
            group.id, group.weight, group.scoring.completed(by: scoring), group.members, &index))
      }
      self.groups = groups
      parts = groups.filter { $0.weight > 0 }.flatMap { group in
        // A group that is aggregated otherwise counts as one.
        guard aggregate.countsEach, group.aggregate.isSame(as: aggregate) else {
          return [(Member.group(group), group.weight)]
        }
        let isProduct = aggregate.name == "sum" || aggregate.name == "share-met"
        return group.parts.map { ($0.member, isProduct ? $0.weight * group.weight : $0.weight) }
      }
    }
  }

  /// It and all groups in it, outermost first.
  var flattened: [ReferenceGroup] { [self] + groups.flatMap(\.flattened) }
}

extension DrawnAggregate {
  /// Whether both mean the same: to be met by the full score is the usual.
  func isSame(as other: DrawnAggregate) -> Bool {
    if case .shareMet(let one) = self, case .shareMet(let two) = other {
      return (one ?? 1) == (two ?? 1)
    }
    return self == other
  }

  /// The score of a group whose members have these scores and weights; `nil` where there is no such mean.
  func score(_ members: [(score: Double, weight: Double)]) -> Double? {
    func mean(_ term: (Double) -> Double) -> Double {
      members.map { $0.weight * term($0.score) }.reduce(0, +)
        / members.map(\.weight).reduce(0, +)
    }
    let lifted = floor.map { floor in { max($0, floor) } } ?? { (score: Double) in score }
    let isPositive = members.allSatisfy { lifted($0.score) > 0 }
    switch self {
    case .arithmetic, .standard, .sum, .flat, .flatUnweighted: return mean { $0 }
    case .geometric: return isPositive ? exp(mean { log(lifted($0)) }) : nil
    case .harmonic: return isPositive ? 1 / mean { 1 / lifted($0) } : nil
    case .power(let exponent, _):
      if exponent < 0, !isPositive { return nil }
      if members.contains(where: { lifted($0.score) < 0 }) { return nil }
      return pow(mean { pow(lifted($0), exponent) }, 1 / exponent)
    case .minimum: return members.map(\.score).min()
    case .shareMet(let threshold): return mean { $0 >= (threshold ?? 1) - 1e-12 ? 1 : 0 }
    case .absolute: return members.allSatisfy { $0.score >= 1 - 1e-12 } ? 1 : 0
    }
  }
}
