internal import MizanExpression
internal import MizanYAML

extension QuickReader {
  /// In bytes.
  private static let longestText = 256

  /// Reads the facts that a profile states.
  mutating func readFacts(_ nodes: FlatNodes, _ node: Int) -> Bool {
    var key = node + 1
    for _ in 0..<nodes.count(node) {
      let value = nodes.next(key)
      guard let index = names.facts.index(of: nodes.text(key)) else { return false }
      guard readFact(nodes, value, index) else { return false }
      key = nodes.next(value)
    }
    return true
  }

  private mutating func readFact(_ nodes: FlatNodes, _ node: Int, _ index: Int) -> Bool {
    var (value, isSupported) = (node, false)
    if nodes.isMapping(node) {
      guard let parts = statement(nodes, node), let stated = parts.value, parts.reply == nil else {
        return false
      }
      (value, isSupported) = (stated, parts.isSupported)
    }
    let isUnknown = nodes.isPlain(value) && nodes.text(value).elementsEqual("unknown".utf8)
    if isUnknown { return true }
    if names.factsByIndex[index].needsEvidence, !isFictional, !isSupported { return false }
    return readValue(nodes, value, names.factsByIndex[index])
  }

  private mutating func readValue(
    _ nodes: FlatNodes, _ node: Int, _ fact: QuickNames.Fact
  ) -> Bool {
    switch fact.type {
    case .bool:
      guard let truth = QuickReader.truth(nodes, node) else { return false }
      set(fact.slot, .value(.bool(truth)))
    case .int:
      guard let number = number(nodes, node, in: fact.range), number.isWhole else { return false }
      set(fact.slot, .value(.int(Int64(number.value))))
    case .number, .share:
      guard let number = number(nodes, node, in: fact.range) else { return false }
      set(fact.slot, .value(.double(number.value)))
    case .string:
      // What long texts take counts towards the limit of a whole condition.
      guard nodes.text(node).count <= QuickReader.longestText, nodes.isText(node) else {
        return false
      }
      guard let slot = fact.slot else { return true }
      set(slot, .value(.string(String(decoding: nodes.text(node), as: UTF8.self))))
    case .enum:
      guard nodes.isString(node), let option = fact.options.index(of: nodes.text(node)) else {
        return false
      }
      set(fact.slot, .value(fact.values[option]))
    case .list: return readList(nodes, node, fact)
    case .date: return false
    }
    return true
  }

  private func number(
    _ nodes: FlatNodes, _ node: Int, in range: ClosedRange<Double>
  ) -> (value: Double, isWhole: Bool)? {
    guard nodes.isPlain(node), let number = QuickNumber.decimal(nodes.text(node)),
      range.contains(number.value)
    else { return nil }
    return number
  }

  /// A list of declared values: which there are counts, not in which order.
  private mutating func readList(
    _ nodes: FlatNodes, _ node: Int, _ fact: QuickNames.Fact
  ) -> Bool {
    guard nodes.isSequence(node), !fact.values.isEmpty, fact.values.count <= 64 else {
      return false
    }
    var chosen: UInt64 = 0
    var element = node + 1
    for _ in 0..<nodes.count(node) {
      guard nodes.isString(element), let option = fact.options.index(of: nodes.text(element)) else {
        return false
      }
      chosen |= 1 << UInt64(option)
      element = nodes.next(element)
    }
    guard let slot = fact.slot else { return true }
    var values: [Value] = []
    values.reserveCapacity(chosen.nonzeroBitCount)
    for option in fact.values.indices where chosen & (1 << UInt64(option)) != 0 {
      values.append(fact.values[option])
    }
    set(slot, .value(.list(values)))
    return true
  }
}

extension QuickReader {
  /// Reads the answers that a profile gives.
  mutating func readAnswers(_ nodes: FlatNodes, _ node: Int) -> Bool {
    var key = node + 1
    for _ in 0..<nodes.count(node) {
      let value = nodes.next(key)
      guard let index = names.criteria.index(of: nodes.text(key)),
        let reply = reply(nodes, value, names.criteriaByIndex[index])
      else { return false }
      set(names.criteriaByIndex[index].index, reply)
      key = nodes.next(value)
    }
    return true
  }

  private func reply(
    _ nodes: FlatNodes, _ node: Int, _ criterion: QuickNames.Criterion
  ) -> Reply? {
    guard nodes.isMapping(node) else { return level(nodes, node, criterion) }
    guard let parts = statement(nodes, node), parts.value == nil else { return nil }
    switch parts.reply {
    case .level(let node): return level(nodes, node, criterion)
    case .notApplicable: return .notApplicable
    case .aspects(let aspects):
      guard criterion.isAskedThreeTimes else { return nil }
      return aspects == .unknown ? Reply.none : .aspects(aspects)
    case nil: return nil
    }
  }

  private func level(
    _ nodes: FlatNodes, _ node: Int, _ criterion: QuickNames.Criterion
  ) -> Reply? {
    guard nodes.isString(node) else { return nil }
    if let level = criterion.levels.index(of: nodes.text(node)) { return .level(level) }
    return nodes.text(node).elementsEqual("unknown".utf8) ? Reply.none : nil
  }
}

extension QuickReader {
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

  private func statement(_ nodes: FlatNodes, _ node: Int) -> Statement? {
    var statement = Statement()
    var aspects: Implementation?
    var key = node + 1
    for _ in 0..<nodes.count(node) {
      let value = nodes.next(key)
      guard let index = names.statementKeys.index(of: nodes.text(key)),
        let name = QuickNames.StatementKey(rawValue: index)
      else { return nil }
      switch name {
      case .value: statement.value = value
      case .level:
        guard statement.reply == nil else { return nil }
        statement.reply = .level(value)
      case .notApplicable:
        guard statement.reply == nil, nodes.isLocalizedText(value) else { return nil }
        statement.reply = .notApplicable
      case .because: guard nodes.isLocalizedText(value) else { return nil }
      case .evidence:
        guard isEvidence(nodes, value) else { return nil }
        statement.isSupported = nodes.count(value) > 0
      case .rule, .means, .practice:
        guard let reply = names.replies.index(of: nodes.text(value)) else { return nil }
        var said = aspects ?? .unknown
        said.set(name, QuickNames.allReplies[reply])
        aspects = said
      }
      key = nodes.next(value)
    }
    guard let aspects else { return statement }
    // A second answer beside the three parts is for the full reader to refuse.
    guard statement.reply == nil, statement.value == nil else { return nil }
    statement.reply = .aspects(aspects)
    return statement
  }

  private func isEvidence(_ nodes: FlatNodes, _ node: Int) -> Bool {
    guard nodes.isSequence(node) else { return false }
    var element = node + 1
    for _ in 0..<nodes.count(node) {
      guard isPieceOfEvidence(nodes, element) else { return false }
      element = nodes.next(element)
    }
    return true
  }

  private func isPieceOfEvidence(_ nodes: FlatNodes, _ node: Int) -> Bool {
    guard nodes.isMapping(node) else { return false }
    var (source, section, hasOrigin) = (nil as Int?, nil as Int?, false)
    var key = node + 1
    for _ in 0..<nodes.count(node) {
      let value = nodes.next(key)
      guard let index = names.evidenceKeys.index(of: nodes.text(key)),
        let name = QuickNames.EvidenceKey(rawValue: index)
      else { return false }
      let isFine: Bool
      switch name {
      case .source:
        source = names.sources.index(of: nodes.text(value))
        (isFine, hasOrigin) = (source != nil && nodes.isString(value), true)
      case .section: (isFine, section) = (nodes.isText(value), value)
      case .document: (isFine, hasOrigin) = (nodes.isText(value), true)
      case .phrase: isFine = nodes.isText(value)
      case .url: (isFine, hasOrigin) = (nodes.isURL(value), true)
      case .date: isFine = nodes.isDate(value)
      }
      guard isFine else { return false }
      key = nodes.next(value)
    }
    guard let section else { return hasOrigin }
    guard let source else { return false }
    return names.sourcesByIndex[source].sections?.index(of: nodes.text(section)) != nil
      || names.sourcesByIndex[source].sections == nil
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
