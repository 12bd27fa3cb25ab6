internal import MizanYAML

extension Citation {
  private static let keys = Keys(
    "citation", [.required("id", .identifier), .optional("section", .string)])

  static let listShape = Shape.list(of: .short(.identifier, full: .mapping(keys)))

  /// `{id: SOURCE, section: CODE}`, or the source's id alone.
  init?(_ node: YAMLNode, _ log: inout FileLog) {
    if node.kind == .scalar {
      guard let id = node.identifier(&log) else { return nil }
      self.init(source: id, section: nil)
      log.refer(to: .source, at: node.place, else: .unknownSource, name: id)
      return
    }
    guard let fields = Fields(node, Citation.keys, &log) else { return nil }
    let section = fields["section"]?.string(&log)
    guard let idNode = fields["id"], let id = idNode.identifier(&log) else { return nil }
    self.init(source: id, section: section)
    refer(id: idNode, section: fields["section"], &log)
  }

  /// Has the source and its section checked once all sources are known.
  func refer(id: YAMLNode, section sectionNode: YAMLNode?, _ log: inout FileLog) {
    log.refer(to: .source, at: id.place, else: .unknownSource, name: source)
    if let section, let sectionNode {
      log.refer(
        to: .section(of: source), at: sectionNode.place, else: .unknownSection, name: section,
        ["source": source])
    }
  }

  static func list(_ node: YAMLNode?, _ log: inout FileLog) -> [Citation] {
    guard let node else { return [] }
    var citations: [Citation] = []
    for element in node.list(&log) {
      if let citation = Citation(element, &log) { citations.append(citation) }
    }
    return citations
  }
}
