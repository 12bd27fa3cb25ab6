extension Rescoring {
  /// Outcomes without anything unknown, with which the total is the single number that people read.
  ///
  /// What is unknown counts for the least it can be, or is left out, as each group says. Where the number that
  /// follows lies outside the range, people read the end that is nearest: then the unknown counts as it
  /// does at that end. With other weights it goes on counting so. Where there is no number, nothing applies.
  var shownOutcomes: [Outcome] {
    var shown = ShownOutcomes(checklist.root, outcomes)
    guard let total = tree.score, let known = total.known else {
      shown.leaveOut(checklist.root)
      return shown.outcomes
    }
    if let end = total.end(beyondWhich: known) {
      let extreme = extreme(end)
      shown = ShownOutcomes(checklist.root, extreme.outcomes)
      shown.settle(checklist.root, at: end)
    } else {
      shown.settle(checklist.root)
    }
    return shown.outcomes
  }
}

/// Outcomes that are settled group by group.
private struct ShownOutcomes {
  private(set) var outcomes: [Outcome]
  private let given: [Outcome]
  private var groups: [String: (group: Group, tree: ScoreTree)] = [:]

  init(_ root: Group, _ outcomes: [Outcome]) {
    (given, self.outcomes) = (outcomes, outcomes)
    note(root, ScoreTree(root, outcomes))
  }

  private mutating func note(_ group: Group, _ tree: ScoreTree) {
    groups[group.id] = (group, tree)
    for (inner, tree) in zip(group.groups, tree.inner) { note(inner, tree) }
  }

  private func parts(_ group: Group) -> [Part] {
    group.parts(given, groups[group.id]?.tree.inner ?? [])
  }

  /// What is unknown in a group counts as the group's policy says.
  mutating func settle(_ group: Group) {
    if let end = end(beyondWhichIsKnown: group) { return settle(group, at: end) }
    for part in parts(group) {
      if part.score.known == nil {
        if group.scoring.unknown == .zero { settle(part, at: .low) } else { leaveOut(part) }
      } else if case .group(let id) = part.member, let inner = groups[id]?.group {
        settle(inner)
      }
    }
  }

  /// The end of a group's range that people read instead of what is known.
  private func end(beyondWhichIsKnown group: Group) -> End? {
    guard group.scoring.unknown != .interval, let score = groups[group.id]?.tree.score else {
      return nil
    }
    let known = parts(group).compactMap { part in
      group.scoring.known(part.score).map { WeightedScore(score: $0, weight: part.weight) }
    }
    return known.isEmpty
      ? nil : score.end(beyondWhich: group.scoring.aggregation.aggregate(known))
  }

  /// What is unknown in a group is as it is where the group's score is at one end of its range.
  mutating func settle(_ group: Group, at end: End) {
    let parts = parts(group)
    let leftOut = Set(parts.bound(group.scoring.aggregation, end).leftOut)
    for (place, part) in parts.enumerated() {
      if leftOut.contains(place) { leaveOut(part) } else { settle(part, at: end) }
    }
  }

  private mutating func settle(_ part: Part, at end: End) {
    switch part.member {
    case .criterion(let index): outcomes[index] = .known(end.score(of: part.score))
    case .group(let id): if let group = groups[id]?.group { settle(group, at: end) }
    }
  }

  private mutating func leaveOut(_ part: Part) {
    switch part.member {
    case .criterion(let index): outcomes[index] = .notApplicable
    case .group(let id): if let group = groups[id]?.group { leaveOut(group) }
    }
  }

  /// Nothing in a group counts.
  mutating func leaveOut(_ group: Group) {
    for member in group.criteria { outcomes[member.index] = .notApplicable }
    for inner in group.groups { leaveOut(inner) }
  }
}

extension Score {
  /// The end of the range that a number lies beyond by more than rounding.
  fileprivate func end(beyondWhich number: Double) -> End? {
    number < low - 1e-12 ? .low : number > high + 1e-12 ? .high : nil
  }
}
