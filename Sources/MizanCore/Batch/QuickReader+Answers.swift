internal import MizanYAML

extension QuickReader {
  /// Reads the answers that a profile gives.
  mutating func readAnswers(_ nodes: FlatNodes, _ node: Int) -> Bool {
    seenCriteria.begin()
    return nodes.allPairs(of: node) { key, value in
      guard let index = names.find(nodes, key, in: names.criteria), seenCriteria.insert(index),
        let reply = names.reply(nodes, value, names.criteriaByIndex[index])
      else { return false }
      set(names.criteriaByIndex[index].index, reply)
      return true
    }
  }
}
