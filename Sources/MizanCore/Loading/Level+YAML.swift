internal import MizanYAML

extension Level {
  private static let keys = Keys(required: ["id", "score"], optional: ["label"], later: ["when"])

  /// A list of levels from worst to best: at least two, with scores that never fall.
  static func list(_ node: YAMLNode, _ reader: TextReader, _ log: inout FileLog) -> [Level]? {
    var levels: [Level] = []
    var ids = UniqueIDs()
    let elements = node.list(&log)
    for element in elements {
      guard let fields = Fields(element, keys, &log) else { continue }
      let id = fields["id"]?.identifier(&log)
      let score = fields["score"]?.number(in: 0...1, &log)
      let label = reader.text(fields["label"], &log)
      guard let id, let score, ids.insert(id, element, &log) else { continue }
      if id == "unknown", let place = fields["id"]?.place {
        log.report(.reservedID, at: place, ["name": id])
      }
      if let better = levels.last, score < better.score, let place = fields["score"]?.place {
        log.report(.fallingScores, at: place, ["name": id, "other": better.id])
      }
      levels.append(Level(id: id, score: score, label: label ?? LocalizedText(id)))
    }
    guard levels.count == elements.count else { return nil }
    guard levels.count >= 2, levels[0].score < levels[levels.count - 1].score else {
      if node.kind == .sequence { log.report(.tooFewLevels, at: node.start) }
      return nil
    }
    return levels
  }
}
