import TestSupport
import Testing

@testable import MizanCore
@testable import ScoreSupport

/// What weights change, and what they do not.
struct WeightLawTests {
  private static let settings = CaseSettings().with { $0.hasMinima = false }

  /// The weights of all groups at once, those of each group by a factor of its own.
  @Test func onlyRatiosOfWeightsCount() throws {
    try scoreLaw { drawn, judged in
      let exact = try JudgedCase(drawn.scaled(by: [0.5, 0.25, 0.125]))
      let rounded = try JudgedCase(drawn.scaled(by: [0.3, 0.7, 0.9]))
      return first(judged.own.checklist.allIDs) { id in
        let scores = [judged, exact, rounded].map { $0.cards[0].scores[id] }
        // A power of two changes no digit; of points there are fewer.
        return difference(id, scores[0], scores[1], within: 0)
          ?? difference(id, scores[0], scores[2], within: 1e-11)
      }
    }.check(cases: 100, from: 20_000)
  }

  /// A criterion without weight counts for nothing, whatever is said of it, and so does a group.
  @Test func whatHasNoWeightChangesNothing() throws {
    try scoreLaw { drawn, judged in
      let answers: [DrawnProfile.Answer] = [.level(0), .level(1), .notApplicable, .unknown]
      return try first(answers) { answer in
        let more = try JudgedCase(drawn.withoutWeight(answer)).cards[0].scores
        return first(judged.cards[0].scores) { id, score in
          more[id] == score ? nil : "\(id) is \(score), with more \(String(describing: more[id]))"
        }
      }
    }.check(cases: 60, from: 21_000)
  }

  /// In a `flat-unweighted` every criterion counts as 1, so that two halves count twice.
  @Test func twoHalvesOfACriterionAreTheCriterion() throws {
    let settings = Self.settings.with { $0.kinds = [.graded, .graded, .threefold, .measured] }
    try scoreLaw(settings) { drawn, judged in
      try first(drawn.checklist.criteria) { criterion in
        guard drawn.isSplittable(criterion) else { return nil }
        let halves = try JudgedCase(drawn.splitting(criterion)).cards[0].scores
        return first(judged.own.checklist.allIDs) { id in
          difference(
            id, judged.cards[0].scores[id], halves[id], within: 1e-12, besidesCounts: true)
        }
      }
    }.check(cases: 50, from: 22_000)
  }
}

extension Checklist {
  /// The ids of the whole and of all groups.
  var allIDs: [String] {
    func ids(_ group: Group) -> [String] { [group.id] + group.groups.flatMap(ids) }
    return ids(root)
  }
}

extension ScoreCase {
  /// The case with the weights of all members that stand beside each other multiplied by a factor of their own.
  ///
  /// In a `sum` and a `share-met` a criterion weighs its weight times those of the groups around it: what is
  /// beside each other there are the members of the outermost such group. In a `flat` it is all criteria in it,
  /// however deep. In a `flat-unweighted` criteria weigh 1 whatever their weight.
  fileprivate func scaled(by factors: [Double]) -> ScoreCase {
    var scaling = WeightScaling(factors: factors)
    var scaled = self
    let outer = checklist.scoring.completed(by: .usual)
    scaled.checklist.groups = scaling.groups(checklist.groups, outer, own: nil)
    return scaled
  }

  /// With one more criterion without weight in every group that holds some, and one more group without weight.
  fileprivate func withoutWeight(_ answer: DrawnProfile.Answer) -> ScoreCase {
    var count = 0
    func criterion(_ weight: Double) -> DrawnCriterion {
      count += 1
      return DrawnCriterion(
        id: "z.w\(count)", weight: weight, mandate: .municipal, isFile: false,
        question: .graded([0.9, 1], isShared: false), actions: [])
    }
    var more = mapGroups { group in
      var group = group
      if case .criteria(let criteria) = group.members {
        group.members = .criteria([criterion(0)] + criteria)
      }
      return group
    }
    more.checklist.groups.append(
      DrawnGroup(
        id: "without", weight: 0, scoring: DrawnScoring(aggregate: .arithmetic),
        members: .criteria([criterion(1)])))
    for number in 1...count { more.profiles[0].answers["z.w\(number)"] = answer }
    return more
  }

  fileprivate func isSplittable(_ criterion: DrawnCriterion) -> Bool {
    // Two halves of a rule hang on the same facts.
    let isOneByOne = profiles[0].facts.count == checklist.facts.count
    guard criterion.weight > 0, criterion.question.facts.isEmpty || isOneByOne else { return false }
    func isIn(_ groups: [DrawnGroup], _ outer: DrawnScoring) -> Bool {
      groups.contains { group in
        let scoring = group.scoring.completed(by: outer)
        return group.criteria.contains { $0.id == criterion.id }
          && scoring.aggregate != .flatUnweighted || isIn(group.groups, scoring)
      }
    }
    return isIn(checklist.groups, checklist.scoring.completed(by: .usual))
  }

  /// With two criteria of half the weight in the place of one, answered alike.
  fileprivate func splitting(_ criterion: DrawnCriterion) -> ScoreCase {
    var halves = mapGroups { group in
      var group = group
      if case .criteria(let criteria) = group.members {
        group.members = .criteria(
          criteria.flatMap { own -> [DrawnCriterion] in
            guard own.id == criterion.id else { return [own] }
            var (one, two) = (own, own)
            one.weight /= 2
            (two.id, two.weight) = ("z.half", own.weight / 2)
            return [one, two]
          })
      }
      return group
    }
    halves.profiles[0].answers["z.half"] = profiles[0].answers[criterion.id]
    return halves
  }
}

/// Multiplies the weights of members that stand beside each other.
private struct WeightScaling {
  let factors: [Double]
  private var next = 0

  init(factors: [Double]) { self.factors = factors }

  private mutating func factor() -> Double {
    next += 1
    return factors[next % factors.count]
  }

  /// `own` is the factor that already holds for members of a group whose criteria count one by one around it.
  mutating func groups(
    _ groups: [DrawnGroup], _ outer: DrawnScoring, own: Double?
  ) -> [DrawnGroup] {
    let aggregate = outer.aggregate ?? .arithmetic
    let factor = own ?? factor()
    return groups.map { group in
      var group = group
      let scoring = group.scoring.completed(by: outer)
      let inner = scoring.aggregate ?? .arithmetic
      let isGathered = aggregate.countsEach && aggregate == inner
      // Beside criteria that weigh 1, a group keeps its weight.
      if aggregate != .flatUnweighted, !(isGathered && aggregate.isFlat) { group.weight *= factor }
      let handedOn = isGathered ? (aggregate.isFlat ? factor : 1) : nil
      switch group.members {
      case .groups(let groups):
        group.members = .groups(self.groups(groups, scoring, own: handedOn))
      case .criteria(var criteria):
        let factor = handedOn ?? self.factor()
        for index in criteria.indices { criteria[index].weight *= factor }
        group.members = .criteria(criteria)
      }
      return group
    }
  }
}

extension DrawnAggregate {
  /// Whether criteria keep their own weights in it, however deep.
  fileprivate var isFlat: Bool { [.flat, .flatUnweighted, .absolute].contains(self) }
}
