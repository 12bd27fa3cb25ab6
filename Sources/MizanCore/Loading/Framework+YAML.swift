internal import MizanYAML

extension Framework {
  static let keys = Keys(
    file: .framework,
    [
      .required("id", .identifier), .required("title", .text), .optional("note", .text),
      .optional("url", .url),
      .required("objectives", .list(of: .mapping(Objective.keys), atLeast: 1)),
    ])

  init?(_ root: YAMLNode, _ log: inout FileLog) {
    guard let fields = Fields(root, Framework.keys, &log) else { return nil }
    let reader = TextReader(fields, &log)
    let id = fields["id"]?.identifier(&log)
    let title = reader.text(fields["title"], &log)
    note = reader.text(fields["note"], &log)
    url = fields["url"]?.url(&log)
    objectives = []
    var ids = UniqueIDs()
    for element in fields["objectives"]?.list(&log) ?? [] {
      guard let fields = Fields(element, Objective.keys, &log) else { continue }
      let id = fields["id"]?.string(&log)
      let title = reader.text(fields["title"], &log)
      guard let id, let title, ids.insert(id, element, &log) else { continue }
      objectives.append(Objective(id: id, title: title))
    }
    if let node = fields["objectives"], node.kind == .sequence, node.count == 0 {
      log.report(.emptyValue, at: node.start)
    }
    guard let id, let title else { return nil }
    (self.id, self.title) = (id, title)
  }
}

extension Framework.Objective {
  fileprivate static let keys = Keys(
    "objective", [.required("id", .string), .required("title", .text)])
}

extension FrameworkReference {
  /// The objectives that a criterion serves, by framework.
  static let shape = Shape.entries(.identifier, .list(of: .string, atLeast: 1))

  static func list(_ node: YAMLNode?, _ log: inout FileLog) -> [FrameworkReference] {
    guard let node else { return [] }
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: ["gcm", "sdg"])
      return []
    }
    var references: [FrameworkReference] = []
    for (key, value) in node.pairs {
      guard let framework = key.identifier(&log) else { continue }
      log.refer(to: .framework, at: key.place, else: .unknownFramework, name: framework)
      for element in value.list(&log) {
        guard let objective = element.string(&log) else { continue }
        let reference = FrameworkReference(framework: framework, objective: objective)
        if references.contains(reference) { continue }
        log.refer(
          to: .objective(of: framework), at: element.place, else: .unknownObjective,
          name: objective, ["framework": framework])
        references.append(reference)
      }
    }
    return references
  }
}
