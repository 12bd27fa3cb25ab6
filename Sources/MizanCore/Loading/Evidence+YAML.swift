internal import MizanYAML

extension Evidence {
  /// The keys that say where it is to be found.
  private static let origins = ["source", "document", "url"]

  private static let keys = Keys(
    "evidence",
    [
      .optional("source", .identifier), .optional("section", .string),
      .optional("document", .string), .optional("phrase", .string), .optional("url", .url),
      .optional("date", .date),
    ],
    alternatives: [.atLeastOne(origins)])

  static let shape = Shape.list(of: .mapping(keys))

  init?(_ node: YAMLNode, _ log: inout FileLog) {
    guard let fields = Fields(node, Evidence.keys, &log) else { return nil }
    source = fields["source"]?.identifier(&log)
    section = fields["section"]?.string(&log)
    document = fields["document"]?.string(&log)
    phrase = fields["phrase"]?.string(&log)
    url = fields["url"]?.url(&log)
    date = fields["date"]?.date(&log)
    if Evidence.origins.allSatisfy({ fields[$0] == nil }) {
      log.report(.evidenceOfNothing, at: node.start)
      return nil
    }
    if fields["source"] == nil, let section = fields["section"] {
      log.report(.missingKey, at: section.start, ["name": "source"])
    }
    if let source, let id = fields["source"] {
      Citation(source: source, section: section).refer(id: id, section: fields["section"], &log)
    }
  }

  static func list(_ node: YAMLNode?, _ log: inout FileLog) -> [Evidence] {
    guard let node else { return [] }
    var evidence: [Evidence] = []
    for element in node.list(&log) {
      if let item = Evidence(element, &log) { evidence.append(item) }
    }
    return evidence
  }
}
