extension Checklist {
  /// The checklist with some of its criteria alone, with their weights; groups that are left empty go.
  func keeping(_ isKept: (Int) -> Bool) -> Checklist {
    let kept = criteria.indices.filter(isKept)
    guard kept.count < criteria.count else { return self }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    var checklist = self
    checklist.criteria = kept.map { criteria[$0] }
    checklist.root = root.kept(places)
    checklist.tailoring = tailoring?.keeping(places)
    return checklist
  }
}

extension AppliedTailoring {
  /// The same of the criteria that stay, under their new indices.
  fileprivate func keeping(_ places: [Int: Int]) -> AppliedTailoring {
    var tailoring = self
    tailoring.leftOut = Set(leftOut.compactMap { places[$0] })
    tailoring.waived = Dictionary(
      uniqueKeysWithValues: waived.compactMap { index, waiver in
        places[index].map { ($0, waiver) }
      })
    tailoring.root = root.kept(places)
    return tailoring
  }
}

extension Group {
  /// The whole of a checklist, which is never left out itself.
  fileprivate func kept(_ places: [Int: Int]) -> Group {
    var root = self
    root.members = keeping(places)?.members ?? .groups([])
    return root
  }

  /// `places` are the new indices of the criteria that stay, by the old ones; `nil` when none is left.
  fileprivate func keeping(_ places: [Int: Int]) -> Group? {
    var group = self
    switch members {
    case .criteria(let members):
      let kept = members.compactMap { member in
        places[member.index].map { Member(index: $0, weight: member.weight) }
      }
      if kept.isEmpty { return nil }
      group.members = .criteria(kept)
    case .groups(let groups):
      let kept = groups.compactMap { $0.keeping(places) }
      if kept.isEmpty { return nil }
      group.members = .groups(kept)
    }
    return group
  }
}
