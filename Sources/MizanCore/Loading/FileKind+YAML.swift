internal import MizanYAML

extension FileKind {
  /// The kind that the file's `mizan:` key names, or `nil` after reporting what is wrong with it.
  init?(of root: YAMLNode, _ log: inout FileLog) {
    guard root.kind == .mapping else {
      log.reportNoMapping(root, known: ["mizan"])
      return nil
    }
    let known = FileKind.allCases.map(\.rawValue)
    guard let node = root["mizan"] else {
      log.report(.missingKind, at: root.start, ["known": FileLog.list(known)])
      return nil
    }
    guard let name = node.string(&log) else { return nil }
    guard let kind = FileKind(rawValue: name) else {
      let other = name.split(separator: "/").first.map(String.init) ?? ""
      let sameKind = known.filter { $0.hasPrefix(other + "/") }
      let near = Suggestion.near(name, in: known)
      log.report(
        .wrongKind, at: node.place, ["name": name, "known": FileLog.list(known)],
        suggesting: sameKind.isEmpty ? near : sameKind)
      return nil
    }
    self = kind
  }
}
