internal import MizanYAML

/// What a checklist's criteria are looked up in.
struct CriterionShelf {
  /// Those that read well, by id.
  var criteria: [String: Criterion] = [:]
  /// Ids of those whose own file has errors: named again in a checklist, they are no second error.
  var broken: Set<String> = []
  var scales = Scales()
  var facts = FactShelf()
  /// Whether rules are looked into and tests are run.
  var isThorough = false
  /// The ids of criteria of all files.
  var ids = UniqueIDs()
}

extension Checklist {
  /// What an action gains is found by scoring again, once for each criterion: the cost of a
  /// checklist grows with the square of its criteria.
  static let mostCriteria = 2_000
  /// The same holds of the groups around a criterion.
  static let mostGroups = 256

  static let keys = Keys(
    file: .checklist,
    [
      .required("id", .identifier), .required("version", .version), .required("title", .text),
      .optional("summary", .text), .optional("sources", Citation.listShape),
      .optional("scales", Scales.shape), .optional("scoring", .mapping(ScoringChanges.keys)),
      .optional("facts", FactShelf.shape), .optional("parameters", FactShelf.parametersShape),
      .optional("variables", FactVocabulary.variablesShape),
      .required("groups", GroupReader.shape),
    ] + HistoryReader.keys)

  /// Reads a checklist; `shelf` takes in the criteria that stand whole in it.
  init?(_ root: YAMLNode, _ shelf: inout CriterionShelf, _ log: inout FileLog) {
    guard let fields = Fields(root, Checklist.keys, &log) else { return nil }
    let reader = TextReader(fields, &log)
    let shared = shelf.scales
    defer { shelf.scales = shared }
    if let node = fields["scales"] {
      var ids = UniqueIDs()
      shelf.scales.add(node, reader, &ids, &log)
    }
    let id = fields["id"]?.identifier(&log)
    let version = fields["version"]?.version(&log)
    let title = reader.text(fields["title"], &log)
    let changes = ScoringChanges(fields["scoring"], outer: .standard, reader, &log)
    let scoring = changes.applied(to: .standard)
    var vocabulary = shelf.facts.vocabulary
    if let node = fields["facts"] { shelf.facts.add(node, reader, to: &vocabulary, &log) }
    if let node = fields["parameters"] {
      shelf.facts.add(parameters: node, reader, to: &vocabulary, &log)
    }
    vocabulary.declareVariables(fields["variables"], &log)
    self.vocabulary = vocabulary
    var groups = GroupReader(reader: reader, shelf: shelf, vocabulary: vocabulary)
    let errors = log.errorCount
    let inner = groups.groups(fields["groups"], scoring: scoring, &log)
    let isWhole = log.errorCount == errors
    shelf = groups.shelf
    if groups.criteria.count > Checklist.mostCriteria, let node = fields["groups"] {
      log.report(.tooManyCriteria, at: node.start, ["limit": "\(Checklist.mostCriteria)"])
    }
    if inner.withInner.count > Checklist.mostGroups,
      let node = fields["groups"]
    {
      log.report(.tooManyGroups, at: node.start, ["limit": "\(Checklist.mostGroups)"])
    }
    summary = reader.text(fields["summary"], &log)
    sources = Citation.list(fields["sources"], &log).map(\.source)
    criteria = groups.criteria
    history = HistoryReader(reader, criteria, inner, shelf, isWhole: isWhole, version: version)
      .history(fields, &log)
    guard let id, let version, let title else {
      shelf.broken.formUnion(history.earlierIDs)
      return nil
    }
    self.version = version
    self.root = Group(
      id: id, title: title, weight: 1, changes: changes, scoring: scoring, members: .groups(inner))
    log.report(self.root.faults(criteria), of: self.root, at: (fields["scoring"] ?? root).start)
  }
}

extension YAMLNode {
  /// A version such as `1.0.0` or `2021`.
  func version(_ log: inout FileLog) -> String? {
    if kind == .scalar, ChecklistVersion(text) != nil { return text }
    log.report(.badVersion, at: kind == .scalar ? place : start, ["found": description])
    return nil
  }
}
