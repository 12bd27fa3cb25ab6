internal import MizanYAML

extension Evidence {
  private static let keys = Keys(
    optional: ["source", "section", "document", "phrase", "url", "date"])

  init?(_ node: YAMLNode, _ log: inout FileLog) {
    guard let fields = Fields(node, Evidence.keys, &log) else { return nil }
    source = fields["source"]?.identifier(&log)
    section = fields["section"]?.string(&log)
    document = fields["document"]?.string(&log)
    phrase = fields["phrase"]?.string(&log)
    url = fields["url"]?.url(&log)
    date = fields["date"]?.date(&log)
    if ["source", "document", "url"].allSatisfy({ fields[$0] == nil }) {
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
