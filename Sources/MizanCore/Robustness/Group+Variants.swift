extension Group {
  /// The checklist's groups as they are, and with members making up for each other in other ways.
  ///
  /// In full (arithmetic), less (geometric), hardly (harmonic): as if the checklist named another aggregation,
  /// which the groups follow that are aggregated as it is. Only as they are where criteria count one by one.
  var withOtherAggregations: [Group] {
    guard case .members = scoring.aggregation.form.scope else { return [self] }
    var settings = Aggregation.Settings()
    settings.floor = scoring.aggregation.settings.floor ?? Group.usualFloor
    let others = [
      Aggregation(.arithmetic), Aggregation(.geometric, settings), Aggregation(.harmonic, settings),
    ]
    return [self]
      + others.filter { !$0.isSame(as: scoring.aggregation) }
      .map { aggregated(by: $0, insteadOf: scoring.aggregation) }
  }

  private func aggregated(by aggregation: Aggregation, insteadOf given: Aggregation) -> Group {
    var group = self
    if scoring.aggregation == given { group.scoring.aggregation = aggregation }
    if case .groups(let groups) = members {
      group.members = .groups(groups.map { $0.aggregated(by: aggregation, insteadOf: given) })
    }
    return group
  }

  /// What a lower score counts as in means that are not defined over 0, where the checklist sets nothing.
  private static let usualFloor = 0.01

  /// The ids of all groups in it that count and have siblings that do, the outer ones first.
  var groupsWithSiblings: [String] {
    let own = groups.filter { $0.weight > 0 }
    return (own.count > 1 ? own.map(\.id) : []) + own.flatMap(\.groupsWithSiblings)
  }

  /// The group without what one of the groups in it counts.
  func without(_ id: String) -> Group {
    guard case .groups(let groups) = members else { return self }
    var group = self
    group.members = .groups(
      groups.map { inner in
        var inner = inner.without(id)
        if inner.id == id { inner.weight = 0 }
        return inner
      })
    return group
  }
}

extension Aggregation {
  /// Whether both make the same score of the same scores, whatever they are called.
  fileprivate func isSame(as other: Aggregation) -> Bool {
    self == other || isStraight && other.isStraight
  }
}
