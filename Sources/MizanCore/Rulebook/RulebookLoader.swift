internal import MizanYAML

/// Reads parsed files kind by kind: what is cited before what cites.
struct RulebookLoader {
  private(set) var rulebook = Rulebook()
  private var parsed: [ParsedFile] = []
  private var failed: [Diagnostic] = []
  private var scales: Scales = [:]

  mutating func parse(_ file: SourceFile) {
    do {
      parsed.append(try ParsedFile(file))
    } catch {
      failed += error.diagnostics
      if let id = RulePath(file.path).criterionID { rulebook.broken.insert(id) }
    }
  }

  mutating func read() {
    for kind in FileKind.allCases.sorted(by: { $0.readingOrder < $1.readingOrder }) {
      for index in parsed.indices where parsed[index].kind == kind {
        var file = parsed[index]
        read(&file)
        parsed[index] = file
      }
    }
    failed += parsed.flatMap { rulebook.unresolved(in: $0.log) }
  }

  private mutating func read(_ file: inout ParsedFile) {
    switch file.kind {
    case .sources: rulebook.sources += SourceDocument.list(file.root, &file.log)
    case .challenges: rulebook.challenges += Challenge.list(file.root, &file.log)
    case .scales: scales.merge(Level.scales(file.root, &file.log)) { first, _ in first }
    case .criterion: readCriterion(&file)
    case .checklist: readChecklist(&file)
    case .profile, .practices:
      file.log.report(
        .wrongFileKind, at: file.root.start,
        ["name": file.kind.rawValue, "known": FileLog.list(FileKind.ofRules.map(\.rawValue))])
    }
  }

  private mutating func readCriterion(_ file: inout ParsedFile) {
    let path = RulePath(file.log.file.path)
    guard let criterion = Criterion(file: file.root, scales: scales, &file.log) else {
      if let id = path.criterionID { rulebook.broken.insert(id) }
      return
    }
    if let expected = path.criterionID, expected != criterion.id, let node = file.root["id"] {
      file.log.report(
        .idNotPath, at: node.place, ["name": criterion.id, "expected": expected],
        suggesting: [expected])
    }
    guard rulebook.criteria[criterion.id] == nil else {
      reportDuplicate(criterion.id, in: &file)
      return
    }
    rulebook.criteria[criterion.id] = criterion
  }

  private mutating func readChecklist(_ file: inout ParsedFile) {
    let shelf = CriterionShelf(
      criteria: rulebook.criteria, broken: rulebook.broken, scales: scales)
    guard let checklist = Checklist(file.root, shelf, &file.log) else { return }
    if let expected = RulePath(file.log.file.path).checklistID, expected != checklist.id,
      let node = file.root["id"]
    {
      file.log.report(
        .idNotPath, at: node.place, ["name": checklist.id, "expected": expected],
        suggesting: [expected])
    }
    guard rulebook.checklist(checklist.id) == nil else {
      reportDuplicate(checklist.id, in: &file)
      return
    }
    for criterion in checklist.criteria { adopt(criterion, in: &file) }
    rulebook.checklists.append(checklist)
    rulebook.checklistFiles[checklist.id] = file.log.file.path
  }

  /// Takes in a criterion that stands whole in a checklist.
  private mutating func adopt(_ criterion: Criterion, in file: inout ParsedFile) {
    switch rulebook.criteria[criterion.id] {
    case nil: rulebook.criteria[criterion.id] = criterion
    case criterion?: break
    default: reportDuplicate(criterion.id, in: &file)
    }
  }

  private func reportDuplicate(_ id: String, in file: inout ParsedFile) {
    let place = (file.root["id"] ?? file.root).place
    file.log.report(.duplicateID, at: place, ["name": id, "first": id])
  }

  /// Everything found, in the order of `files` and then of lines.
  func diagnostics(of files: [SourceFile]) -> [Diagnostic] {
    let all = failed + parsed.flatMap(\.log.diagnostics)
    return all.inOrder(of: files.map(\.path))
  }
}

extension FileKind {
  /// What is cited is read before what cites it.
  fileprivate var readingOrder: Int {
    switch self {
    case .sources: 0
    case .challenges: 1
    case .scales: 2
    case .criterion: 3
    case .checklist: 4
    case .profile, .practices: 5
    }
  }
}
