/// What enters the score of a group: a criterion, or a group that counts as one.
struct Part {
  /// What it is.
  enum Member: Hashable {
    /// By its index in the checklist.
    case criterion(Int)
    /// By its id.
    case group(String)
  }

  var member: Member
  var score: Score
  var weight: Double

  init(_ member: Member, _ score: Score, weight: Double) {
    self.member = member
    self.score = score
    self.weight = weight
  }

  /// `nil` for what does not apply: it leaves the denominator.
  init?(_ index: Int, _ outcome: Outcome, weight: Double) {
    member = .criterion(index)
    switch outcome {
    case .notApplicable: return nil
    case .known(let score):
      self.score = Score(
        low: score, high: score, known: score, coverage: 1, knownCriteria: 1, mayNotApply: false)
    case .open(let range, let mayNotApply):
      score = Score(
        low: range.lowerBound, high: range.upperBound, known: nil, coverage: 0, knownCriteria: 0,
        mayNotApply: mayNotApply)
    }
    self.weight = weight
  }
}

extension Scoring {
  /// Whether the criteria of a group in this one count here one by one, rather than the group as one.
  func gathers(_ inner: Group) -> Bool {
    if case .criteria = aggregation.form.scope {
      return inner.scoring.aggregation == aggregation
    }
    return false
  }

  /// What a criterion weighs in its own group.
  func weight(of member: Group.Member) -> Double {
    if case .criteria(.equal) = aggregation.form.scope { return member.weight > 0 ? 1 : 0 }
    return member.weight
  }

  /// What a group, whose criteria may count one by one, weighs among its siblings.
  func weight(of inner: Group, _ tree: ScoreTree) -> Double {
    guard gathers(inner) else { return inner.weight }
    return factor(of: inner) * tree.mass
  }

  /// What the weight of each criterion in an inner group is multiplied by.
  func factor(of inner: Group) -> Double {
    if case .criteria(.product) = aggregation.form.scope { return inner.weight }
    // Whatever the model, a group of no weight counts for nothing.
    return inner.weight > 0 ? 1 : 0
  }
}

extension Group {
  /// What enters its score: what has no weight and what does not apply is left out.
  ///
  /// `outcomes` has one for each of the checklist's criteria, `inner` one for each of its own groups.
  func parts(_ outcomes: [Outcome], _ inner: [ScoreTree]) -> [Part] {
    switch members {
    case .criteria(let members):
      return members.compactMap { member in
        let weight = scoring.weight(of: member)
        return weight > 0 ? Part(member.index, outcomes[member.index], weight: weight) : nil
      }
    case .groups(let groups):
      return zip(groups, inner).flatMap { group, tree -> [Part] in
        guard group.weight > 0 else { return [] }
        guard scoring.gathers(group) else {
          return tree.partAbove(group).map { [$0] } ?? []
        }
        let factor = scoring.factor(of: group)
        return group.parts(outcomes, tree.inner).map {
          Part($0.member, $0.score, weight: $0.weight * factor)
        }
      }
    }
  }
}

extension ScoreTree {
  /// How a group counts in the one around it: a score that is withheld is not known there either.
  fileprivate func partAbove(_ group: Group) -> Part? {
    guard var score else { return nil }
    if group.scoring.withheld(score) != nil { score.known = nil }
    return Part(.group(group.id), score, weight: group.weight)
  }
}
