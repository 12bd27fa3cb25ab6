/// Why the scoring of a group cannot work, whatever a city answers.
struct ScoringFault: Hashable {
  enum Kind: Hashable {
    /// A score of 0 has no image in the mean, and no floor lifts it.
    case noFloor
    /// Unknown counts as 0, which has no image in the mean.
    case unknownWithoutFloor
    /// The best level of a criterion does not reach the threshold.
    case neverMet
    /// No member has any weight.
    case noWeight
  }

  var kind: Kind
  /// The group's id.
  var group: String
  /// The criterion that shows it; empty where none does.
  var criterion = ""
}

extension Group {
  /// The faults of this group's own scoring, at most one of each kind.
  func faults(_ criteria: [Criterion]) -> [ScoringFault] {
    var faults: [ScoringFault] = []
    let aggregation = scoring.aggregation
    let members = self.criteria.filter { $0.weight > 0 }.map { criteria[$0.index] }
    // A measure need not reach its worst end.
    let graded = members.filter { $0.rule?.isMeasure != true }
    if let criterion = graded.first(where: { !aggregation.isDefined(at: $0.worst.score) }) {
      faults.append(ScoringFault(kind: .noFloor, group: id, criterion: criterion.id))
    } else if scoring.unknown == .zero, !aggregation.isDefined(at: 0) {
      faults.append(ScoringFault(kind: .unknownWithoutFloor, group: id))
    }
    if aggregation.form.id == Aggregation.Form.shareMet.id,
      let criterion = graded.first(where: { aggregation.transform($0.best.score) < 1 })
    {
      faults.append(ScoringFault(kind: .neverMet, group: id, criterion: criterion.id))
    }
    let weights = self.criteria.map(\.weight) + groups.map(\.weight)
    if !weights.isEmpty, weights.allSatisfy({ $0 == 0 }) {
      faults.append(ScoringFault(kind: .noWeight, group: id))
    }
    return faults
  }

  /// The group with the scoring that follows from its own changes and from the scoring around it, and
  /// so all groups in it.
  func resolved(_ outer: Scoring) -> Group {
    var group = self
    group.scoring = changes.applied(to: outer)
    if case .groups(let groups) = members {
      group.members = .groups(groups.map { $0.resolved(group.scoring) })
    }
    return group
  }
}

extension ScoringFault {
  /// What to tell of it.
  var code: DiagnosticCode {
    switch kind {
    case .noFloor, .unknownWithoutFloor: .floorMissing
    case .neverMet: .thresholdOutOfReach
    case .noWeight: .noWeight
    }
  }

  /// What fills in the words of it.
  func values(_ aggregation: Aggregation) -> [String: String] {
    [
      "name": group, "other": criterion.isEmpty ? "unknown: zero" : criterion,
      "found": aggregation.id,
    ]
  }
}
