internal import MizanYAML

/// Lists of levels by the name that criteria share them under.
struct Scales {
  private(set) var levels: [String: [Level]] = [:]
  /// Whether some could not be read: to name one of those is no second error.
  private(set) var isIncomplete = false

  static let fileKeys = Keys(file: .scales, [.required("scales", shape)])
  static let shape = Shape.entries(.identifier, LevelList.scaleShape)

  /// Takes in the scales of a `scales/v1` file.
  mutating func add(file root: YAMLNode, _ ids: inout UniqueIDs, _ log: inout FileLog) {
    guard let fields = Fields(root, Scales.fileKeys, &log), let node = fields["scales"] else {
      isIncomplete = true
      return
    }
    add(node, TextReader(fields, &log), &ids, &log)
  }

  /// Takes in the scales of a map by name; a name that is there already now means these levels.
  mutating func add(
    _ node: YAMLNode, _ reader: TextReader, _ ids: inout UniqueIDs, _ log: inout FileLog
  ) {
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: ["yes-no"])
      isIncomplete = true
      return
    }
    for (key, value) in node.pairs {
      if key.text == Implementation.scale {
        log.report(.reservedScale, at: key.place, ["name": key.text])
      } else if let name = key.identifier(&log), ids.insert(name, key, &log),
        let list = Level.scale(value, reader, &log)
      {
        levels[name] = list
      } else {
        isIncomplete = true
      }
    }
  }

  /// Notes that a file of scales could not be read at all.
  mutating func missAFile() { isIncomplete = true }
}
