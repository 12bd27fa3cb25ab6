internal import MizanYAML

/// The entries of a mapping, checked against the keys it may have.
struct Fields {
  let node: YAMLNode
  private let keys: Keys
  private let entries: [(key: String, value: YAMLNode)]

  /// Reports unknown and missing keys; `nil` when `node` is no mapping at all.
  init?(_ node: YAMLNode, _ keys: Keys, _ log: inout FileLog) {
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: keys.known)
      return nil
    }
    self.node = node
    self.keys = keys
    var entries: [(key: String, value: YAMLNode)] = []
    var meant: [String] = []
    for (key, value) in node.pairs {
      let name = key.text
      if keys.known.contains(name) {
        entries.append((name, value))
      } else {
        if let word = keys.known.first(where: { name.hasPrefix($0 + ":") }) {
          // In braces, `level:full` is one word.
          log.report(.colonNeedsSpace, at: key.place)
          meant.append(word)
          continue
        }
        let near = Suggestion.near(name, in: keys.known)
        log.report(
          .unknownKey, at: key.place, ["name": name, "known": FileLog.list(keys.known)],
          suggesting: near)
        meant += near
      }
    }
    // A key that was meant and misspelt is not missing as well.
    for name in keys.required
    where !meant.contains(name) && !entries.contains(where: { $0.key == name }) {
      log.report(.missingKey, at: node.start, ["name": name])
    }
    self.entries = entries
  }

  /// The value of a key, or `nil` where the mapping has none.
  subscript(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

  /// The number that a key has, in the range that the key allows.
  func number(_ key: String, _ log: inout FileLog) -> Double? {
    guard case .number(let range) = keys.shape(of: key) else {
      preconditionFailure("\(keys.name).\(key) is no number")
    }
    return self[key]?.number(in: range, &log)
  }

  /// The whole number that a key has, in the range that the key allows.
  func integer(_ key: String, _ log: inout FileLog) -> Int? {
    guard case .integer(let range) = keys.shape(of: key) else {
      preconditionFailure("\(keys.name).\(key) is no whole number")
    }
    return self[key]?.integer(in: range, &log)
  }
}

extension YAMLNode {
  /// The first code point of a node: where to point when the whole of it is meant.
  var start: YAMLPlace {
    let place = self.place
    return YAMLPlace(
      line: place.line, column: place.column, endLine: place.line, endColumn: place.column + 1)
  }
}
