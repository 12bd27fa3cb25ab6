internal import MizanYAML

/// Reads parsed files kind by kind: what is cited before what cites.
struct RulebookLoader {
  private(set) var rulebook = Rulebook()
  private var parsed: [ParsedFile] = []
  private var failed: [Diagnostic] = []
  private var shelf = CriterionShelf()
  private var sourceIDs = UniqueIDs()
  private var challengeIDs = UniqueIDs()
  private var frameworkIDs = UniqueIDs()
  private var scaleIDs = UniqueIDs()
  private var checklistIDs = UniqueIDs()

  /// - Parameter isThorough: whether rules are looked into and tests are run, as `check` does.
  init(isThorough: Bool = false) { shelf.isThorough = isThorough }

  /// - Parameter criteria: ids of those whose files are not read: to name one where it is not needed is no error.
  init(passingOver criteria: Set<String>) { rulebook.passedOver = criteria }

  mutating func parse(_ file: SourceFile) {
    do {
      take(try ParsedFile(file))
    } catch {
      take(error, of: file.path)
    }
  }

  mutating func take(_ file: ParsedFile) { parsed.append(file) }

  mutating func take(_ failure: LoadFailure, of path: String) {
    failed += failure.diagnostics
    miss(RulePath(path))
  }

  /// Notes what a file that cannot be read would have declared, as far as its path tells: to name
  /// that elsewhere is no second error.
  private mutating func miss(_ path: RulePath) {
    if path.frameworkID != nil { rulebook.incomplete.insert(.framework) }
    if let id = path.criterionID { shelf.broken.insert(id) }
    switch path.name {
    case "sources": rulebook.incomplete.insert(.sources)
    case "challenges": rulebook.incomplete.insert(.challenges)
    case "scales": shelf.scales.missAFile()
    case "facts": shelf.facts.missAFile()
    default: break
    }
  }

  mutating func read() {
    for kind in FileKind.allCases.sorted(by: { $0.readingOrder < $1.readingOrder }) {
      for index in parsed.indices where parsed[index].kind == kind {
        var file = parsed[index]
        read(&file)
        if file.log.diagnostics.hasErrors { rulebook.incomplete.insert(kind) }
        parsed[index] = file
      }
    }
    if shelf.isThorough {
      warnOfUnusedFacts()
      warnOfUnaskedCriteria()
      for index in parsed.indices { parsed[index].warnOfPlaceholders() }
    }
    rulebook.criteria = shelf.criteria
    rulebook.broken = shelf.broken
    rulebook.facts = shelf.facts.declarations
    rulebook.parameters = shelf.facts.parameters
    rulebook.vocabulary = shelf.facts.vocabulary
    if shelf.facts.isIncomplete { rulebook.incomplete.insert(.facts) }
    rulebook.names = DeclaredNames(rulebook)
    rulebook.targets = ReferenceTargets(rulebook)
    failed += parsed.flatMap { rulebook.unresolved(in: $0.log) }
    reportCircles()
  }

  /// Reports recommendations that have to be carried out before themselves.
  private mutating func reportCircles() {
    for circle in RequirementCircles(parsed.map(\.log.references)).found {
      parsed[circle.file].log.report(
        .cyclicRequirement, at: circle.place,
        ["name": circle.names[0], "path": circle.path])
    }
  }

  /// Warns of facts that no rule tests, unless the rule that would may be in a file with errors.
  private mutating func warnOfUnusedFacts() {
    guard shelf.broken.isEmpty, !parsed.contains(where: { $0.log.diagnostics.hasErrors }) else {
      return
    }
    let used = Set(
      shelf.criteria.values.compactMap(\.rule).flatMap { rule in
        rule.facts.map { rule.vocabulary.declarations[$0].path }
      })
    for (path, file, place) in shelf.facts.places where !used.contains(path) {
      guard let index = parsed.firstIndex(where: { $0.log.file.path == file }) else { continue }
      parsed[index].log.report(.unusedFact, at: place, ["name": path])
    }
  }

  /// Warns of criteria in files of their own that no checklist asks, unless one that cannot be read
  /// may.
  private mutating func warnOfUnaskedCriteria() {
    guard !rulebook.checklists.isEmpty, !rulebook.incomplete.contains(.checklist),
      shelf.broken.isEmpty, failed.isEmpty
    else { return }
    let asked = Set(rulebook.checklists.flatMap(\.criteria).map(\.id))
    for index in parsed.indices where parsed[index].isWholeCriterion {
      guard let node = parsed[index].root["id"], !asked.contains(node.text) else { continue }
      parsed[index].log.report(.askedNowhere, at: node.place, ["name": node.text])
    }
  }

  private mutating func read(_ file: inout ParsedFile) {
    switch file.kind {
    case .sources: rulebook.sources += SourceDocument.list(file.root, &sourceIDs, &file.log)
    case .challenges: rulebook.challenges += Challenge.list(file.root, &challengeIDs, &file.log)
    case .framework: readFramework(&file)
    case .facts: shelf.facts.add(file: file.root, &file.log)
    case .scales: shelf.scales.add(file: file.root, &scaleIDs, &file.log)
    case .criterion: readCriterion(&file)
    case .checklist: readChecklist(&file)
    case .profile, .practices, .tailoring:
      file.log.report(
        .wrongFileKind, at: file.root.start,
        ["name": file.kind.rawValue, "known": FileLog.list(FileKind.ofRules.map(\.rawValue))])
    }
  }

  private mutating func readFramework(_ file: inout ParsedFile) {
    guard let framework = Framework(file.root, &file.log) else { return }
    file.requireID(framework.id, RulePath(file.log.file.path).frameworkID)
    guard frameworkIDs.insert(framework.id, file.root, &file.log) else { return }
    rulebook.frameworks.append(framework)
  }

  private mutating func readCriterion(_ file: inout ParsedFile) {
    let path = RulePath(file.log.file.path)
    let context = CriterionContext(
      scales: shelf.scales, vocabulary: shelf.facts.vocabulary, isThorough: shelf.isThorough)
    guard let criterion = Criterion(file: file.root, context, &file.log) else {
      if let id = path.criterionID ?? file.root["id"]?.text { shelf.broken.insert(id) }
      return
    }
    file.requireID(criterion.id, path.criterionID)
    if let expected = path.criterionID, expected != criterion.id { shelf.broken.insert(expected) }
    guard shelf.ids.insert(criterion.id, file.root, &file.log) else { return }
    shelf.criteria[criterion.id] = criterion
    rulebook.criterionFiles[criterion.id] = file.log.file.path
    if shelf.isThorough, file.isWholeCriterion {
      criterion.warnOfGaps(file.root, rulebook, &file.log)
    }
  }

  private mutating func readChecklist(_ file: inout ParsedFile) {
    let before = Set(shelf.criteria.keys)
    guard let checklist = Checklist(file.root, &shelf, &file.log) else { return }
    for id in shelf.criteria.keys where !before.contains(id) {
      rulebook.criterionFiles[id] = file.log.file.path
    }
    file.requireID(checklist.id, RulePath(file.log.file.path).checklistID)
    guard checklistIDs.insert(checklist.id, file.root, &file.log) else { return }
    rulebook.checklists.append(checklist)
    rulebook.checklistFiles[checklist.id] = file.log.file.path
  }

  /// What was found out about each file that could be parsed.
  var logs: [FileLog] { parsed.map(\.log) }

  /// Everything found, in the order of `files` and then of lines.
  func diagnostics(of paths: [String]) -> [Diagnostic] {
    let all = failed + parsed.flatMap(\.log.diagnostics)
    return all.inOrder(of: paths)
  }
}

extension ParsedFile {
  /// Whether it is a criterion where criteria lie, without errors.
  fileprivate var isWholeCriterion: Bool {
    kind == .criterion && RulePath(log.file.path).criterionID != nil && !log.diagnostics.hasErrors
  }

  /// Reports an id that is not the one the file's path asks for.
  fileprivate mutating func requireID(_ id: String, _ expected: String?) {
    guard let expected, expected != id, let node = root["id"] else { return }
    log.report(
      .idNotPath, at: node.place, ["name": id, "expected": expected])
  }
}

extension FileKind {
  /// What is cited is read before what cites it.
  fileprivate var readingOrder: Int {
    switch self {
    case .sources: 0
    case .challenges: 1
    case .framework: 2
    case .facts: 3
    case .scales: 4
    case .criterion: 5
    case .checklist: 6
    case .profile, .practices, .tailoring: 7
    }
  }
}
