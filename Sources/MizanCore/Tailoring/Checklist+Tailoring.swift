extension Checklist {
  /// The checklist as a tailoring wants it, with a record of what differs.
  ///
  /// - Parameters:
  ///   - tailoring: one that was read against this checklist.
  ///   - today: the day that says which waivers hold.
  /// - Returns: a checklist with the same criteria in the same order.
  public func tailored(by tailoring: Tailoring, today: CalendarDate) -> Checklist {
    var checklist = self
    var changes = Changes(tailoring, of: self)
    checklist.root.changes = root.changes.overridden(by: tailoring.scoring)
    checklist.root = changes.tailor(checklist.root, isKept: tailoring.selected.isEmpty)
      .resolved(.standard)
    changes.noteScoring(root, checklist.root)
    for (path, value) in tailoring.parameters.sorted(by: { $0.key < $1.key }) {
      guard let before = checklist.vocabulary.set(parameter: path, value), before != value else {
        continue
      }
      changes.note(.parameter, path, before.text, value.text)
    }
    let indices = Dictionary(
      uniqueKeysWithValues: criteria.enumerated().map { ($0.element.id, $0.offset) })
    var waived: [Int: Waiver] = [:]
    for waiver in tailoring.waivers where !waiver.isExpired(on: today) {
      // What is left out is not there to be waived.
      if let index = indices[waiver.criterion], !changes.leftOut.contains(index) {
        waived[index] = waiver
      }
    }
    checklist.tailoring = AppliedTailoring(
      tailoring: tailoring, changes: changes.list, leftOut: changes.leftOut, waived: waived,
      expired: tailoring.waivers.filter { $0.isExpired(on: today) }, root: root,
      vocabulary: vocabulary)
    return checklist
  }

  /// The checklist as its own file has it.
  public var untailored: Checklist {
    guard let tailoring else { return self }
    var checklist = self
    (checklist.root, checklist.vocabulary) = (tailoring.root, tailoring.vocabulary)
    checklist.tailoring = nil
    return checklist
  }

  /// The same with every criterion counting that a waiver takes out; `nil` where none does.
  var withoutWaivers: Checklist? {
    guard let tailoring, !tailoring.waived.isEmpty else { return nil }
    var checklist = self
    checklist.tailoring?.waived = [:]
    return checklist
  }

  /// Why the scoring cannot work in some group.
  var faults: [(fault: ScoringFault, group: Group)] {
    let leftOut = tailoring?.leftOut ?? []
    // What is left out can do no harm.
    let asked = keeping { !leftOut.contains($0) }
    func faults(_ group: Group) -> [(fault: ScoringFault, group: Group)] {
      group.faults(asked.criteria).map { ($0, group) } + group.groups.flatMap(faults)
    }
    return faults(asked.root)
  }
}

/// What a tailoring changes, noted while it is applied.
private struct Changes {
  let tailoring: Tailoring
  let checklist: Checklist
  private(set) var list: [AppliedTailoring.Change] = []
  private(set) var leftOut: Set<Int> = []
  private let selected: Set<String>
  private let unselected: Set<String>

  init(_ tailoring: Tailoring, of checklist: Checklist) {
    self.tailoring = tailoring
    self.checklist = checklist
    selected = Set(tailoring.selected)
    unselected = Set(tailoring.unselected)
  }

  mutating func note(
    _ kind: AppliedTailoring.Change.Kind, _ target: String, _ before: String, _ after: String,
    setting: String? = nil
  ) {
    list.append(
      AppliedTailoring.Change(
        kind: kind, target: target, setting: setting, before: before, after: after))
  }

  /// A group with its weights and settings as the tailoring wants them; `isKept` says whether it, a
  /// group around it, or everything is selected.
  mutating func tailor(_ group: Group, isKept: Bool) -> Group {
    var group = group
    switch group.members {
    case .criteria(let members):
      group.members = .criteria(members.map { tailor($0, isKept: isKept) })
    case .groups(let groups):
      group.members = .groups(groups.map { tailor(inner: $0, isKept: isKept) })
    }
    return group
  }

  private mutating func tailor(inner group: Group, isKept: Bool) -> Group {
    var group = group
    let isKept = (isKept || selected.contains(group.id)) && !unselected.contains(group.id)
    if !isKept, !group.holdsAny(of: selected, checklist.criteria) || unselected.contains(group.id) {
      note(.leftOut, group.id, "", "")
      leaveOut(group)
      return group
    }
    group.weight = weight(of: group.id, group.weight)
    if let scoring = tailoring.groupScoring[group.id] {
      group.changes = group.changes.overridden(by: scoring)
    }
    return tailor(group, isKept: isKept)
  }

  private mutating func tailor(_ member: Group.Member, isKept: Bool) -> Group.Member {
    let id = checklist.criteria[member.index].id
    if !(isKept || selected.contains(id)) || unselected.contains(id) {
      note(.leftOut, id, "", "")
      leftOut.insert(member.index)
      return member
    }
    var member = member
    member.weight = weight(of: id, member.weight)
    return member
  }

  private mutating func leaveOut(_ group: Group) {
    for member in group.criteria { leftOut.insert(member.index) }
    for inner in group.groups { leaveOut(inner) }
  }

  private mutating func weight(of id: String, _ weight: Double) -> Double {
    let after = tailoring.weights[id] ?? (tailoring.isEqual && weight > 0 ? 1 : weight)
    if after != weight { note(.weight, id, plain(weight), plain(after)) }
    return after
  }

  /// Notes the groups that set their scoring otherwise than before, and the checklist itself.
  mutating func noteScoring(_ before: Group, _ after: Group, outer: (Scoring, Scoring)? = nil) {
    let was = before.scoring.settings
    for (key, value) in after.scoring.settings where was[key] != value {
      // What only follows the group around it is told there.
      let isInherited = outer.map {
        $0.0.settings[key] == was[key] && $0.1.settings[key] == value
      }
      if isInherited != true {
        note(.scoring, before.id, was[key] ?? "", value, setting: key)
      }
    }
    for (inner, other) in zip(before.groups, after.groups) {
      noteScoring(inner, other, outer: (before.scoring, after.scoring))
    }
  }
}

extension Group {
  /// Whether a group or a criterion in it has one of these ids.
  fileprivate func holdsAny(of ids: Set<String>, _ criteria: [Criterion]) -> Bool {
    self.criteria.contains { ids.contains(criteria[$0.index].id) }
      || groups.contains { ids.contains($0.id) || $0.holdsAny(of: ids, criteria) }
  }
}
