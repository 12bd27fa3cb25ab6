internal import MizanYAML

extension Practice {
  static let fileKeys = Keys(
    file: .practices, [.required("practices", .list(of: .mapping(keys)))])
  private static let keys = Keys(
    "practice",
    [
      .required("id", .identifier), .optional("city", .identifier), .required("holder", .text),
      .required("status", .choice(Status.self)), .optional("since", .date),
      .required("text", .text),
      .required("criteria", .list(of: .name(.criterion), atLeast: 1)),
      .optional("sources", .list(of: .mapping(sourceKeys))),
    ])
  private static let sourceKeys = Keys(
    "passage",
    [.required("id", .identifier), .optional("section", .string), .optional("phrase", .string)])

  /// Every entry of a `practices/v1` file.
  static func list(
    _ root: YAMLNode, _ rulebook: Rulebook, _ log: inout FileLog
  ) -> [Practice] {
    guard let fields = Fields(root, fileKeys, &log) else { return [] }
    let reader = TextReader(fields, &log)
    var practices: [Practice] = []
    var ids = UniqueIDs()
    for element in fields["practices"]?.list(&log) ?? [] {
      guard let practice = Practice(element, rulebook, reader, &log) else { continue }
      if ids.insert(practice.id, element, &log) { practices.append(practice) }
    }
    return practices
  }

  private init?(
    _ node: YAMLNode, _ rulebook: Rulebook, _ reader: TextReader, _ log: inout FileLog
  ) {
    guard let fields = Fields(node, Practice.keys, &log) else { return nil }
    let id = fields["id"]?.identifier(&log)
    let holder = reader.text(fields["holder"], &log)
    let status = fields["status"]?.choice(Status.self, &log)
    let text = reader.text(fields["text"], &log)
    city = fields["city"]?.identifier(&log)
    since = fields["since"]?.date(&log)
    criteria = []
    for element in fields["criteria"]?.list(&log) ?? [] {
      guard let name = element.string(&log) else { continue }
      if rulebook.criteria[name] == nil, !rulebook.broken.contains(name),
        !rulebook.passedOver.contains(name)
      {
        log.reportUnknown(
          .unknownCriterion, name, at: element.place, candidates: rulebook.criterionIDs)
      }
      criteria.append(name)
    }
    if let list = fields["criteria"], list.kind == .sequence, list.count == 0 {
      log.report(.emptyValue, at: list.start)
    }
    sources = []
    for element in fields["sources"]?.list(&log) ?? [] {
      if let source = Practice.reference(element, &log) { sources.append(source) }
    }
    guard let id, let holder, let status, let text else { return nil }
    (self.id, self.holder, self.status, self.text) = (id, holder, status, text)
  }

  private static func reference(_ node: YAMLNode, _ log: inout FileLog) -> Reference? {
    guard let fields = Fields(node, sourceKeys, &log) else { return nil }
    let source = fields["id"]?.identifier(&log)
    let section = fields["section"]?.string(&log)
    let phrase = fields["phrase"]?.string(&log)
    guard let source, let id = fields["id"] else { return nil }
    let citation = Citation(source: source, section: section)
    citation.refer(id: id, section: fields["section"], &log)
    return Reference(citation: citation, phrase: phrase)
  }
}
