internal import MizanYAML

extension QuickNames {
  /// A plain text in one language, or a map of texts by language.
  func isLocalizedText(_ nodes: FlatNodes, _ node: Int) -> Bool {
    guard nodes.isMapping(node) else { return nodes.isText(node) }
    var seen = SeenKeys()
    return nodes.count(node) > 0
      && nodes.allPairs(of: node) { key, value in
        guard let language = find(nodes, key, in: words.languages), seen.insert(language) else {
          return false
        }
        return nodes.isText(value)
      }
  }

  /// Whether it is one of the languages that there are.
  func isLanguage(_ nodes: FlatNodes, _ node: Int) -> Bool {
    find(nodes, node, in: words.languages) != nil
  }

  /// Whether the profile says of checklists that it answered the versions at hand.
  func isAnswered(_ nodes: FlatNodes, _ node: Int) -> Bool {
    var seen = SeenNumbers(versions.count)
    seen.begin()
    return nodes.allPairs(of: node) { key, value in
      guard let index = find(nodes, key, in: checklists), seen.insert(index) else {
        return false
      }
      return nodes.text(value).elementsEqual(versions[index].utf8)
    }
  }

  /// A holder, or `{is: …, with: …}`, or `{is: outside, by: …}`.
  func isMandate(_ nodes: FlatNodes, _ node: Int) -> Bool {
    guard nodes.isMapping(node) else { return find(nodes, node, in: words.holders) != nil }
    guard nodes.count(node) == 2 else { return false }
    let first = node + 1
    let second = nodes.next(first + 1)
    guard nodes.says(first, "is"),
      let index = find(nodes, first + 1, in: words.holders),
      let wanted = QuickNames.allHolders[index].counterpartKey
    else { return false }
    return nodes.text(second).elementsEqual(wanted.utf8) && isLocalizedText(nodes, second + 1)
  }
}
