internal import MizanExpression
internal import MizanYAML

extension QuickReader {
  /// In bytes.
  private static let longestText = 256

  /// Reads the facts that a profile states.
  mutating func readFacts(_ nodes: FlatNodes, _ node: Int) -> Bool {
    seenFacts.begin()
    return nodes.allPairs(of: node) { key, value in
      guard let index = names.find(nodes, key, in: names.facts), seenFacts.insert(index) else {
        return false
      }
      return readFact(nodes, value, names.factsByIndex[index])
    }
  }

  private mutating func readFact(
    _ nodes: FlatNodes, _ node: Int, _ fact: QuickNames.Fact
  ) -> Bool {
    var (value, isSupported) = (node, false)
    if nodes.isMapping(node) {
      guard let parts = names.statement(nodes, node), let stated = parts.value, parts.reply == nil
      else {
        return false
      }
      (value, isSupported) = (stated, parts.isSupported)
    }
    if nodes.isPlain(value) || fact.type != .string, nodes.says(value, "unknown") { return true }
    if fact.needsEvidence, !isFictional, !isSupported { return false }
    return readValue(nodes, value, fact)
  }

  private mutating func readValue(
    _ nodes: FlatNodes, _ node: Int, _ fact: QuickNames.Fact
  ) -> Bool {
    switch fact.type {
    case .bool:
      guard let truth = nodes.truth(node) else { return false }
      if let slot = fact.slot { facts.set(slot, truth) }
    case .int:
      guard let number = number(nodes, node, in: fact.range), number.isWhole else { return false }
      if let slot = fact.slot { facts.set(slot, Int64(number.value)) }
    case .number, .share:
      guard let number = number(nodes, node, in: fact.range) else { return false }
      if let slot = fact.slot { facts.set(slot, number.value) }
    case .string:
      // What long texts take counts towards the limit of a whole condition.
      guard nodes.text(node).count <= QuickReader.longestText, nodes.isText(node) else {
        return false
      }
      guard let slot = fact.slot else { return true }
      facts[slot] = .value(.string(String(decoding: nodes.text(node), as: UTF8.self)))
    case .enum:
      guard let option = names.find(nodes, node, in: fact.options), nodes.isString(node) else {
        return false
      }
      if let slot = fact.slot { facts.set(slot, names.values[fact.values.lowerBound + option]) }
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
    guard !fact.values.isEmpty, fact.values.count <= 64 else { return false }
    var chosen: UInt64 = 0
    let areOptions = nodes.allElements(of: node) { element in
      guard let option = names.find(nodes, element, in: fact.options), nodes.isString(element)
      else { return false }
      chosen |= 1 << UInt64(option)
      return true
    }
    guard areOptions, let slot = fact.slot else { return areOptions }
    var values: [Value] = []
    values.reserveCapacity(chosen.nonzeroBitCount)
    for option in 0..<fact.values.count where chosen & (1 << UInt64(option)) != 0 {
      values.append(names.values[fact.values.lowerBound + option].value)
    }
    facts[slot] = .value(.list(values))
    return true
  }
}
