internal import MizanYAML

/// The groups and criteria that a tailoring can speak of.
struct TailoringTargets {
  private let groups: [String: Group]
  private let criteria: Set<String>
  // Ordered once: there may be thousands of names that are none of them.
  private let candidates: [String]
  private let groupIDs: [String]
  private let criterionIDs: [String]
  private let checklist: String

  init(_ checklist: Checklist) {
    let groups = checklist.root.allGroups
    self.groups = Dictionary(groups.map { ($0.id, $0) }) { first, _ in first }
    criteria = Set(checklist.criteria.map(\.id))
    groupIDs = self.groups.keys.sorted()
    criterionIDs = criteria.sorted()
    candidates = groups.map(\.id) + checklist.criteria.map(\.id)
    self.checklist = checklist.id
  }

  /// Whether a criterion is asked; reports one that is not.
  func hasCriterion(_ node: YAMLNode, _ log: inout FileLog) -> Bool {
    if criteria.contains(node.text) { return true }
    report(node, criterionIDs, &log)
    return false
  }

  private func has(_ node: YAMLNode, _ log: inout FileLog) -> Bool {
    if groups[node.text] != nil || criteria.contains(node.text) { return true }
    report(node, candidates, &log)
    return false
  }

  private func report(_ node: YAMLNode, _ candidates: [String], _ log: inout FileLog) {
    log.reportUnknown(
      .unknownTailoringTarget, node.text, at: node.place, candidates: candidates,
      ["checklist": checklist])
  }

  func list(_ node: YAMLNode?, _ log: inout FileLog) -> [String] {
    var ids: [String] = []
    for element in node?.list(&log) ?? [] {
      if element.string(&log) != nil, has(element, &log) { ids.append(element.text) }
    }
    return ids
  }

  func entries<Value>(
    _ node: YAMLNode?, _ log: inout FileLog, _ read: (YAMLNode, inout FileLog) -> Value?
  ) -> [String: Value] {
    guard let node else { return [:] }
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: candidates)
      return [:]
    }
    var entries: [String: Value] = [:]
    for (key, value) in node.pairs {
      let read = read(value, &log)
      if has(key, &log) { entries[key.text] = read }
    }
    return entries
  }

  func groups<Value>(
    _ node: YAMLNode?, _ log: inout FileLog, _ read: (YAMLNode, Group, inout FileLog) -> Value?
  ) -> [String: Value] {
    guard let node else { return [:] }
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: groupIDs)
      return [:]
    }
    var entries: [String: Value] = [:]
    for (key, value) in node.pairs {
      if let group = groups[key.text] {
        entries[key.text] = read(value, group, &log)
      } else {
        report(key, groupIDs, &log)
      }
    }
    return entries
  }
}
