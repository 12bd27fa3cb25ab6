internal import MizanYAML

extension Profile {
  /// The versions of checklists that a profile says it answered.
  static func versions(
    _ node: YAMLNode?, _ rulebook: Rulebook, _ log: inout FileLog
  ) -> [String: String] {
    guard let node else { return [:] }
    let known = rulebook.checklists.map(\.id)
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: known)
      return [:]
    }
    var versions: [String: String] = [:]
    for (key, value) in node.pairs {
      let version = value.version(&log)
      guard let checklist = rulebook.checklist(key.text) else {
        // It may be one that could not be read.
        if !rulebook.incomplete.contains(.checklist) {
          log.reportUnknown(
            .answeredUnknownChecklist, key.text, at: key.place, candidates: known)
        }
        continue
      }
      guard let version else { continue }
      versions[key.text] = version
      if let own = ChecklistVersion(checklist.version), let answered = ChecklistVersion(version),
        own < answered
      {
        log.report(
          .versionAhead, at: value.place, ["found": version, "version": checklist.version])
      }
    }
    return versions
  }
}

extension EarlierAnswer {
  /// Whether it names a level.
  var hasLevel: Bool {
    switch reply {
    case .level, .aspects: true
    case .unknown, .notApplicable: false
    }
  }

  /// An answer to a criterion, for a checklist that has replaced or retired the criterion.
  init(_ answer: Answer, to criterion: Criterion) {
    reply =
      switch answer.reply {
      case .level(let level): .level(criterion.levels[level].id)
      case .aspects(let aspects): .aspects(aspects)
      case .unknown: .unknown
      case .notApplicable(let reason): .notApplicable(reason: reason)
      }
    because = answer.because
    evidence = answer.evidence
  }
}
