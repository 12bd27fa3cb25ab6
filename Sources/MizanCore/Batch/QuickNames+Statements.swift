internal import MizanYAML

// What is only looked at, and sets nothing in the reader.
extension QuickNames {
  /// What an answer comes to; `nil` where it is none for here.
  func reply(
    _ nodes: FlatNodes, _ node: Int, _ criterion: QuickNames.Criterion
  ) -> QuickReader.Reply? {
    guard nodes.isMapping(node) else { return level(nodes, node, criterion) }
    guard let parts = statement(nodes, node), parts.value == nil else { return nil }
    switch parts.reply {
    case .level(let node): return level(nodes, node, criterion)
    case .notApplicable: return .notApplicable
    case .aspects(let aspects):
      guard criterion.isAskedThreeTimes else { return nil }
      return aspects == .unknown ? QuickReader.Reply.none : .aspects(aspects)
    case nil: return nil
    }
  }

  private func level(
    _ nodes: FlatNodes, _ node: Int, _ criterion: QuickNames.Criterion
  ) -> QuickReader.Reply? {
    guard nodes.isString(node) else { return nil }
    if let level = find(nodes, node, in: criterion.levels) { return .level(level) }
    return nodes.says(node, "unknown") ? QuickReader.Reply.none : nil
  }

  /// What a statement of a fact or an answer says in its mapping.
  struct Statement {
    enum Reply {
      case level(Int)
      case aspects(Implementation)
      case notApplicable
    }

    /// The node of the value.
    var value: Int?
    var reply: Reply?
    /// Whether there is a piece of evidence.
    var isSupported = false
  }

  /// Reads a statement; `nil` where it is none for here.
  func statement(_ nodes: FlatNodes, _ node: Int) -> Statement? {
    var statement = Statement()
    var aspects: Implementation?
    var seen = SeenKeys()
    let isRead = nodes.allPairs(of: node) { key, value in
      guard let index = find(nodes, key, in: words.statementKeys), seen.insert(index),
        let name = QuickNames.StatementKey(rawValue: index)
      else { return false }
      switch name {
      case .value: statement.value = value
      case .level:
        guard statement.reply == nil else { return false }
        statement.reply = .level(value)
      case .notApplicable:
        guard statement.reply == nil, isLocalizedText(nodes, value) else { return false }
        statement.reply = .notApplicable
      case .because: return isLocalizedText(nodes, value)
      case .evidence:
        statement.isSupported = nodes.count(value) > 0
        return nodes.allElements(of: value) { isPieceOfEvidence(nodes, $0) }
      case .rule, .means, .practice:
        guard let reply = find(nodes, value, in: words.replies) else { return false }
        var said = aspects ?? .unknown
        said.set(name, QuickNames.allReplies[reply])
        aspects = said
      }
      return true
    }
    guard isRead else { return nil }
    guard let aspects else { return statement }
    // A second answer beside the three parts is for the full reader to refuse.
    guard statement.reply == nil, statement.value == nil else { return nil }
    statement.reply = .aspects(aspects)
    return statement
  }

  private func isPieceOfEvidence(_ nodes: FlatNodes, _ node: Int) -> Bool {
    var (source, section, hasOrigin) = (nil as Int?, nil as Int?, false)
    var seen = SeenKeys()
    let isRead = nodes.allPairs(of: node) { key, value in
      guard let index = find(nodes, key, in: words.evidenceKeys), seen.insert(index),
        let name = QuickNames.EvidenceKey(rawValue: index)
      else { return false }
      switch name {
      case .source:
        source = find(nodes, value, in: sources)
        hasOrigin = true
        return source != nil && nodes.isString(value)
      case .section:
        section = value
        return nodes.isText(value)
      case .document:
        hasOrigin = true
        return nodes.isText(value)
      case .phrase: return nodes.isText(value)
      case .url:
        hasOrigin = true
        return nodes.isURL(value)
      case .date: return nodes.isDate(value)
      }
    }
    guard isRead, let section else { return isRead && hasOrigin }
    guard let source else { return false }
    let sections = sections[source]
    return sections.map { find(nodes, section, in: $0) != nil } ?? true
  }
}

extension Implementation {
  fileprivate mutating func set(_ key: QuickNames.StatementKey, _ reply: Aspect.Reply) {
    switch key {
    case .rule: rule = reply
    case .means: means = reply
    case .practice: practice = reply
    default: break
    }
  }
}
