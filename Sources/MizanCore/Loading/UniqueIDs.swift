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
    origins[id] = log.origin(of: node)
    return true
  }
}

extension FileLog {
  /// `file:line` of a name that may stand once.
  func origin(of node: YAMLNode) -> String { "\(file.path):\(node.place.line)" }
}
