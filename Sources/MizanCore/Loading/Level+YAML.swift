internal import MizanYAML

/// Levels as they were read, each with the condition that stands beside it.
struct LevelList {
  /// From worst to best.
  var levels: [Level]
  /// As many as `levels`: what `when` says.
  var conditions: [YAMLNode?]
}

extension LevelList {
  private static let keys = Keys("scale-level", commonKeys)
  private static let criterionKeys = Keys("level", commonKeys + [.optional("when", .expression)])
  private static let commonKeys: [Key] = [
    .required("id", .identifier), .required("score", .number(Level.scores)),
    .optional("label", .text),
  ]

  /// More levels than this nobody tells apart.
  static let mostLevels = 32

  static let shape = Shape.list(of: .mapping(criterionKeys), count: 2...mostLevels)
  static let scaleShape = Shape.list(of: .mapping(keys), count: 2...mostLevels)

  /// A list of levels from worst to best: at least two, with scores that never fall.
  ///
  /// Those of a scale have no conditions, as they know nothing of facts.
  init?(
    _ node: YAMLNode, isScale: Bool = false, _ reader: TextReader, _ log: inout FileLog
  ) {
    levels = []
    conditions = []
    var ids = UniqueIDs()
    let elements = node.list(&log)
    for element in elements {
      let keys = isScale ? LevelList.keys : LevelList.criterionKeys
      guard let fields = Fields(element, keys, &log) else { continue }
      let id = fields["id"]?.identifier(&log)
      let score = fields.number("score", &log)
      let label = reader.text(fields["label"], &log)
      guard let id, let score, ids.insert(id, element, &log) else { continue }
      if LevelList.reserved.contains(id), let place = fields["id"]?.place {
        log.report(.reservedID, at: place, ["name": id])
      }
      if let better = levels.last, score < better.score, let place = fields["score"]?.place {
        log.report(.fallingScores, at: place, ["name": id, "other": better.id])
      }
      levels.append(Level(id: id, score: score, label: label ?? LocalizedText(id)))
      conditions.append(fields["when"])
    }
    guard levels.count == elements.count else { return nil }
    guard levels.count >= 2, levels[0].score < levels[levels.count - 1].score else {
      if node.kind == .sequence { log.report(.tooFewLevels, at: node.start) }
      return nil
    }
    guard levels.count <= LevelList.mostLevels else {
      log.report(.tooManyLevels, at: node.start, ["limit": "\(LevelList.mostLevels)"])
      return nil
    }
  }

  /// What answers and tests say instead of a level.
  private static let reserved: Set<String> = ["unknown", "not-applicable"]
}

extension Level {
  /// What a level may score.
  static let scores = 0.0...1

  /// The levels of a scale.
  static func scale(_ node: YAMLNode, _ reader: TextReader, _ log: inout FileLog) -> [Level]? {
    LevelList(node, isScale: true, reader, &log)?.levels
  }
}
