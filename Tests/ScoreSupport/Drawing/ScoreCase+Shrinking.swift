private import TestSupport

extension ScoreCase {
  /// Cases that are a little smaller, and that mizan reads as well.
  public var smaller: [ScoreCase] {
    let fewer = Shrinking.list(profiles).filter { !$0.isEmpty }.map {
      ScoreCase(checklist: checklist, profiles: $0)
    }
    let shorter = checklist.smaller.map {
      ScoreCase(checklist: $0.madeDefined(), profiles: profiles).tidied
    }
    let plainer = Shrinking.each(of: profiles) { $0.smaller(checklist) }.map {
      ScoreCase(checklist: checklist, profiles: $0)
    }
    return (fewer + shorter + plainer).filter { $0 != self }
  }

  /// Without what is said of criteria and facts that are gone, and facts that nothing hangs on.
  private var tidied: ScoreCase {
    var tidied = self
    let criteria = checklist.criteria
    let read = Set(criteria.flatMap(\.question.facts))
    tidied.checklist.facts = checklist.facts.filter { read.contains($0.name) }
    let asked = Set(criteria.map(\.id))
    let named = asked.union(checklist.allGroups.map(\.id))
    tidied.profiles = profiles.map { profile in
      var profile = profile
      profile.answers = profile.answers.filter { asked.contains($0.key) }
      profile.facts = profile.facts.filter { read.contains($0.key) }
      profile.mandates = profile.mandates.filter { named.contains($0.key) }
      return profile
    }
    let actions = Set(criteria.flatMap { own in own.actions.map { "\(own.id)/\($0.id)" } })
    tidied.checklist = tidied.checklist.mapCriteria { criterion in
      var criterion = criterion
      for index in criterion.actions.indices {
        criterion.actions[index].needs.removeAll { !actions.contains($0) }
      }
      return criterion
    }
    return tidied
  }
}

extension DrawnChecklist {
  fileprivate var smaller: [DrawnChecklist] {
    var smaller = Shrinking.list(groups) { $0.smaller }.filter { groups in
      groups.contains { $0.weight > 0 }
    }.map { groups in
      var checklist = self
      checklist.groups = groups
      return checklist
    }
    // A group in the place of those around it.
    smaller += groups.indices.flatMap { index in
      groups[index].groups.map { inner in
        var checklist = self
        checklist.groups[index] = inner
        if inner.weight == 0 { checklist.groups[index].weight = 1 }
        return checklist
      }
    }
    return smaller
      + scoring.smaller.map { scoring in
        var checklist = self
        checklist.scoring = scoring
        return checklist
      }
  }
}

extension DrawnGroup {
  fileprivate var smaller: [DrawnGroup] {
    let members: [Members] =
      switch members {
      case .groups(let groups):
        Shrinking.list(groups) { $0.smaller }.filter { $0.contains { $0.weight > 0 } }
          .map(Members.groups)
      case .criteria(let criteria):
        Shrinking.list(criteria) { $0.smaller }.filter { $0.contains { $0.weight > 0 } }
          .map(Members.criteria)
      }
    return members.map { with($0, scoring, weight) }
      + scoring.smaller.map { with(self.members, $0, weight) }
      + (weight == 1 || weight == 0 ? [] : [with(self.members, scoring, 1)])
  }

  private func with(_ members: Members, _ scoring: DrawnScoring, _ weight: Double) -> DrawnGroup {
    DrawnGroup(id: id, weight: weight, scoring: scoring, members: members)
  }
}

extension DrawnScoring {
  fileprivate var smaller: [DrawnScoring] {
    let without: [DrawnScoring] = [
      DrawnScoring(), with { $0.aggregate = nil }, with { $0.unknown = nil },
      with { $0.minimumCoverage = nil }, with { $0.minimumCriteria = nil },
    ]
    return without.filter { $0 != self }
  }

  private func with(_ change: (inout DrawnScoring) -> Void) -> DrawnScoring {
    var scoring = self
    change(&scoring)
    return scoring
  }
}

extension DrawnCriterion {
  fileprivate var smaller: [DrawnCriterion] {
    var smaller: [DrawnCriterion] = []
    func add(_ change: (inout DrawnCriterion) -> Void) {
      var criterion = self
      change(&criterion)
      if criterion != self { smaller.append(criterion) }
    }
    add { $0.isFile = false }
    add { $0.mandate = .municipal }
    for actions in Shrinking.list(actions) { add { $0.actions = actions } }
    if weight != 0 { add { $0.weight = 1 } }
    switch question {
    case .graded(let scores, _): add { $0.question = .graded(scores, isShared: false) }
    case .threefold: break
    case .ruled(let scores, let conditions, let applies):
      if applies != nil {
        add { $0.question = .ruled(scores, conditions: conditions, applies: nil) }
      }
      for plain in Shrinking.each(of: conditions, { $0.smaller }) {
        add { $0.question = .ruled(scores, conditions: plain, applies: applies) }
      }
    case .measured(let measure, let applies):
      if applies != nil { add { $0.question = .measured(measure, applies: nil) } }
    }
    return smaller
  }
}

extension DrawnCondition {
  fileprivate var smaller: [DrawnCondition] {
    switch self {
    case .all(let parts), .any(let parts): parts
    default: []
    }
  }
}

extension DrawnProfile {
  fileprivate func smaller(_ checklist: DrawnChecklist) -> [DrawnProfile] {
    var smaller: [DrawnProfile] = []
    func add(_ change: (inout DrawnProfile) -> Void) {
      var profile = self
      change(&profile)
      if profile != self { smaller.append(profile) }
    }
    add { $0.mandates = [:] }
    for criterion in checklist.criteria {
      switch answers[criterion.id] {
      case nil where !criterion.question.facts.isEmpty: break
      case .level(0): break
      default: add { $0.answers[criterion.id] = .level(0) }
      }
    }
    for fact in checklist.facts where facts[fact.name] == nil {
      var random = SplitMix64(seed: 0)
      add { $0.facts[fact.name] = fact.drawn(&random) }
    }
    return smaller
  }
}
