internal import MizanYAML

/// Reads what a checklist says of its earlier versions, against the criteria and groups it has now.
struct HistoryReader {
  private let reader: TextReader
  /// The ids of the checklist's criteria and groups.
  private let present: Set<String>
  private let broken: Set<String>
  /// Whether all of the checklist's groups could be read: else a name may stand in one that could not.
  private let isWhole: Bool
  private let version: String?

  private static let forms: [NameForm] = [.criterion, .identifier]
  private static let changeKeys = Keys(
    "change",
    [
      .required("version", .version), .optional("added", .list(of: .name(.criterion))),
      .optional("reweighted", .entries(forms, .number(GroupReader.weights))),
      .optional("note", .text),
    ])
  static let keys: [Key] = [
    .optional("replaces", .entries(forms, .anyOf([.name(.criterion), .identifier]))),
    .optional("retired", .entries(forms, .text)),
    .optional("changes", .list(of: .mapping(changeKeys))),
  ]

  init(
    _ reader: TextReader, _ criteria: [Criterion], _ groups: [Group], _ shelf: CriterionShelf,
    isWhole: Bool, version: String?
  ) {
    self.reader = reader
    present = Set(criteria.map(\.id) + groups.withInner.map(\.id))
    broken = shelf.broken
    self.isWhole = isWhole
    self.version = version
  }

  func history(_ fields: Fields, _ log: inout FileLog) -> ChecklistHistory {
    var history = ChecklistHistory()
    var ids = UniqueIDs()
    let written = replacements(fields["replaces"], &ids, &log)
    history.retirements = retirements(fields["retired"], &ids, &log)
    let known = Set(written.map(\.old.text) + history.retirements.map(\.id))
    for (_, new) in written where !leadsSomewhere(new.text, known) {
      log.reportUnknown(
        .replacedByNothing, new.text, at: new.place, candidates: candidates(like: new.text))
    }
    let cycles = reportCycles(written, &log)
    history.replacements = written.filter { !cycles.contains($0.old.text) }.map {
      ChecklistHistory.Replacement(old: $0.old.text, new: $0.new.text)
    }
    history.changes = changes(fields["changes"], known, &log)
    return history
  }

  private func leadsSomewhere(_ id: String, _ earlier: Set<String>) -> Bool {
    !isWhole || present.contains(id) || broken.contains(id) || earlier.contains(id)
  }

  /// What a name may have been meant to be: a criterion for a criterion, a group for a group.
  private func candidates(like id: String) -> [String] {
    present.filter { $0.contains(".") == id.contains(".") }.sorted()
  }

  private func replacements(
    _ node: YAMLNode?, _ ids: inout UniqueIDs, _ log: inout FileLog
  ) -> [(old: YAMLNode, new: YAMLNode)] {
    var replacements: [(old: YAMLNode, new: YAMLNode)] = []
    for (key, value) in entries(node, &log) {
      let old = earlier(key, &ids, &log)
      guard let new = value.identifier(dotted: key.text.contains("."), &log), old else { continue }
      // A criterion or group that stands in the checklist is at the end of no cycle.
      if new == key.text {
        log.report(.cyclicReplacement, at: key.place, ["name": new, "path": "\(new) → \(new)"])
      } else {
        replacements.append((key, value))
      }
    }
    return replacements
  }

  private func retirements(
    _ node: YAMLNode?, _ ids: inout UniqueIDs, _ log: inout FileLog
  ) -> [ChecklistHistory.Retirement] {
    entries(node, &log).compactMap { key, value in
      let isEarlier = earlier(key, &ids, &log)
      guard let reason = reader.text(value, &log), isEarlier else { return nil }
      return ChecklistHistory.Retirement(id: key.text, reason: reason)
    }
  }

  private func entries(
    _ node: YAMLNode?, _ log: inout FileLog
  ) -> [(key: YAMLNode, value: YAMLNode)] {
    guard let node else { return [] }
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: present.sorted())
      return []
    }
    return node.pairs.map { ($0.key, $0.value) }
  }

  /// Whether `key` is an id that the checklist has no more, named once.
  private func earlier(
    _ key: YAMLNode, _ ids: inout UniqueIDs, _ log: inout FileLog
  ) -> Bool {
    guard let id = key.identifier(dotted: key.text.contains("."), &log) else { return false }
    if present.contains(id) {
      log.report(.replacedAndPresent, at: key.place, ["name": id])
      return false
    }
    return ids.insert(id, key, &log)
  }
}

extension HistoryReader {
  /// Reports each cycle of replacements once, and gives the ids in any of them.
  private func reportCycles(
    _ replacements: [(old: YAMLNode, new: YAMLNode)], _ log: inout FileLog
  ) -> Set<String> {
    let next = Dictionary(replacements.map { ($0.old.text, $0.new.text) }) { first, _ in first }
    var (done, cyclic): (Set<String>, Set<String>) = ([], [])
    for (old, _) in replacements {
      var (path, onPath): ([String], Set<String>) = ([], [])
      var id = old.text
      while let new = next[id], !done.contains(id), onPath.insert(id).inserted {
        path.append(id)
        id = new
      }
      done.formUnion(path)
      guard let start = path.firstIndex(of: id) else { continue }
      let cycle = Array(path[start...])
      cyclic.formUnion(cycle)
      let place = replacements.first { $0.old.text == id }?.old.place ?? old.place
      let shown = cycle.prefix(6) + (cycle.count > 6 ? ["…"] : []) + [id]
      log.report(
        .cyclicReplacement, at: place, ["name": id, "path": shown.joined(separator: " → ")])
    }
    return cyclic
  }

  private func changes(
    _ node: YAMLNode?, _ earlier: Set<String>, _ log: inout FileLog
  ) -> [ChecklistHistory.Change] {
    var changes: [(order: ChecklistVersion, change: ChecklistHistory.Change)] = []
    var versions = UniqueIDs()
    for element in node?.list(&log) ?? [] {
      guard let fields = Fields(element, HistoryReader.changeKeys, &log) else { continue }
      let added = (fields["added"]?.list(&log) ?? []).compactMap { id in
        id.identifier(dotted: true, &log).flatMap { has($0, id, earlier, &log) ? $0 : nil }
      }
      let reweighted = reweightings(fields["reweighted"], earlier, &log)
      let note = reader.text(fields["note"], &log)
      guard let node = fields["version"], let version = node.version(&log),
        let order = ChecklistVersion(version), versions.insert(version, node, &log)
      else { continue }
      requireReached(order, node, &log)
      changes.append(
        (
          order,
          ChecklistHistory.Change(
            version: version, added: added, reweighted: reweighted, note: note)
        ))
    }
    // Sorting is not promised to keep equal elements in order, so the position decides last.
    return changes.enumerated().sorted {
      ($1.element.order, $0.offset) < ($0.element.order, $1.offset)
    }.map(\.element.change)
  }

  private func reweightings(
    _ node: YAMLNode?, _ earlier: Set<String>, _ log: inout FileLog
  ) -> [ChecklistHistory.Reweighting] {
    entries(node, &log).compactMap { key, value in
      let id = key.identifier(dotted: key.text.contains("."), &log)
      let isThere = id.map { has($0, key, earlier, &log) } ?? false
      guard let before = value.weight(&log), let id, isThere else {
        return nil
      }
      return ChecklistHistory.Reweighting(id: id, before: before)
    }
  }

  /// Whether the checklist has or had something of that name.
  private func has(
    _ id: String, _ node: YAMLNode, _ earlier: Set<String>, _ log: inout FileLog
  ) -> Bool {
    if leadsSomewhere(id, earlier) { return true }
    log.reportUnknown(.changeOfNothing, id, at: node.place, candidates: candidates(like: id))
    return false
  }

  /// Reports a change of a version that the checklist has not come to.
  private func requireReached(
    _ change: ChecklistVersion, _ node: YAMLNode, _ log: inout FileLog
  ) {
    guard let version, let own = ChecklistVersion(version), own < change else { return }
    log.report(.versionAhead, at: node.place, ["found": node.text, "version": version])
  }
}
