internal import MizanYAML

/// The ids met so far in one list, or in the files of one kind: each may stand there once.
struct UniqueIDs {
  /// `file:line` by id.
  private var origins: [String: String] = [:]

  /// Notes the id of `element`, or reports that it was there before and returns false.
  mutating func insert(
    _ id: String, _ element: YAMLNode, else code: DiagnosticCode = .duplicateID,
    _ log: inout FileLog
  ) -> Bool {
    let node = element["id"] ?? element
    if let first = origins[id] {
      log.report(code, at: node.place, ["name": id, "first": first])
      return false
    }
    origins[id] = "\(log.file.path):\(node.place.line)"
    return true
  }
}
