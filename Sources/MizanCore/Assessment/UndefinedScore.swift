/// A group whose aggregation has no value for what a city scores, such as a geometric mean over a zero.
///
/// No number is made up for it: nothing must be shown.
public struct UndefinedScore: Hashable, Sendable {
  /// The group's id; the checklist's own for the total.
  public var group: String
  /// The name of its aggregation.
  public var aggregation: String
  /// The id of the member that the aggregation is not defined for.
  public var member: String
  /// What that scores.
  public var score: Double
}

extension Scorecard {
  /// The groups that have no score for this reason, outermost first; at most one member of each, and no group
  /// that is undefined as one in it is.
  public var undefinedScores: [UndefinedScore] {
    var undefined: Set<String> = []
    var found: [UndefinedScore] = []
    for result in total.flattened.reversed() {
      guard let score = undefinedScore(result, besides: undefined) else { continue }
      // What lies further in is looked at first.
      undefined.insert(result.group.id)
      found.append(score)
    }
    return found.reversed()
  }

  private func undefinedScore(
    _ result: GroupResult, besides undefined: Set<String>
  ) -> UndefinedScore? {
    let aggregation = result.group.scoring.aggregation
    let criteria = result.group.criteria.filter { $0.weight > 0 }.compactMap { member in
      findings[member.index].certainScore.map { (checklist.criteria[member.index].id, $0) }
    }
    let inner = result.groups.filter { $0.group.weight > 0 && !undefined.contains($0.group.id) }
    let groups = inner.compactMap { inner in
      inner.score.flatMap { $0.mayNotApply ? nil : (inner.group.id, $0.high) }
    }
    // A member that may yet score more is no reason to say nothing.
    return (criteria + groups).first { !aggregation.isDefined(at: $0.1) }.map { member, score in
      UndefinedScore(
        group: result.group.id, aggregation: aggregation.id, member: member, score: score)
    }
  }

  /// Why there is no score that could be shown, told of the checklist's file; empty where it
  /// has.
  public func refusals(in file: String?) -> [Diagnostic] {
    undefinedScores.map { undefined in
      Diagnostic(
        .undefinedAggregate, file: file,
        values: [
          "found": undefined.aggregation, "name": undefined.group, "city": profile.city.id,
          "other": undefined.member, "score": "\(undefined.score * 100)",
        ])
    }
  }
}

extension Rulebook {
  /// Refuses what has no score to show, by its checklists.
  ///
  /// - Throws: why, with the places in the checklists' files.
  package func requireScores(_ cards: [Scorecard]) throws(LoadFailure) {
    let refusals = cards.flatMap { $0.refusals(in: checklistFiles[$0.checklist.id]) }
    guard refusals.isEmpty else { throw LoadFailure(refusals) }
  }
}
