internal import MizanYAML

/// The ids met so far in one list: each may stand there once.
struct UniqueIDs {
  private var firstLines: [String: Int] = [:]

  /// Notes an id, or reports that it was there before and returns false.
  mutating func insert(_ id: String, _ element: YAMLNode, _ log: inout FileLog) -> Bool {
    let node = element["id"] ?? element
    if let line = firstLines[id] {
      log.report(.duplicateID, at: node.place, ["name": id, "first": "\(log.file.path):\(line)"])
      return false
    }
    firstLines[id] = node.place.line
    return true
  }
}
