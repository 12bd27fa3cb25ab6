internal import MizanYAML

extension Recommendation {
  private static let keys = Keys(
    required: ["id", "text", "effort", "horizon"],
    optional: ["mandate", "requires", "raises-to"], later: ["sets"])

  static func list(
    _ node: YAMLNode?, levels: [Level]?, _ reader: TextReader, _ log: inout FileLog
  ) -> [Recommendation] {
    guard let node else { return [] }
    var list: [Recommendation] = []
    var ids = UniqueIDs()
    for element in node.list(&log) {
      guard let item = Recommendation(element, levels: levels, reader, &log) else { continue }
      if ids.insert(item.id, element, &log) { list.append(item) }
    }
    return list
  }

  private init?(
    _ node: YAMLNode, levels: [Level]?, _ reader: TextReader, _ log: inout FileLog
  ) {
    guard let fields = Fields(node, Recommendation.keys, &log) else { return nil }
    let id = fields["id"]?.identifier(&log)
    let text = reader.text(fields["text"], &log)
    let effort = fields["effort"]?.choice(Effort.self, &log)
    let horizon = fields["horizon"]?.choice(Horizon.self, &log)
    mandate = fields["mandate"]?.choice(Mandate.self, &log)
    requires = []
    for element in fields["requires"]?.list(&log) ?? [] {
      guard let name = element.string(&log) else { continue }
      log.refer(to: .recommendation, at: element.place, else: .unknownRecommendation, name: name)
      requires.append(name)
    }
    raisesTo = (levels?.count ?? 1) - 1
    if let element = fields["raises-to"], let name = element.string(&log), let levels {
      switch levels.firstIndex(where: { $0.id == name }) {
      case nil:
        log.reportUnknown(.unknownLevel, name, at: element.place, candidates: levels.map(\.id))
      case 0: log.report(.raisesNothing, at: element.place, ["name": name])
      case let index?: raisesTo = index
      }
    }
    guard let id, let text, let effort, let horizon else { return nil }
    (self.id, self.text, self.effort, self.horizon) = (id, text, effort, horizon)
  }
}
