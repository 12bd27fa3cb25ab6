internal import MizanExpression
internal import MizanYAML

extension QuickReader {
  mutating func readCity(_ nodes: FlatNodes, _ node: Int) -> Bool {
    var seen = SeenKeys()
    return nodes.allPairs(of: node) { key, value in
      guard let index = names.find(nodes, key, in: names.words.cityKeys), seen.insert(index),
        let name = QuickNames.CityKey(rawValue: index)
      else { return false }
      switch name {
      case .id:
        guard nodes.isIdentifier(value) else { return false }
        city = String(decoding: nodes.text(value), as: UTF8.self)
        return true
      case .name: return names.isLocalizedText(nodes, value)
      case .localName: return nodes.isText(value)
      case .country: return readCountry(nodes, value)
      case .roles: return readRoles(nodes, value)
      case .size:
        guard let size = names.find(nodes, value, in: names.words.sizes) else { return false }
        set(given.size, .string(QuickNames.allSizes[size].rawValue))
        return true
      }
    } && seen.hasAll([QuickNames.CityKey.id.rawValue, QuickNames.CityKey.name.rawValue])
  }

  private mutating func readCountry(_ nodes: FlatNodes, _ node: Int) -> Bool {
    let code = nodes.text(node)
    guard code.count == 2, code.allSatisfy({ (0x41...0x5A).contains($0) }) else { return false }
    set(given.country, .string(String(decoding: code, as: UTF8.self)))
    return true
  }

  private mutating func readRoles(_ nodes: FlatNodes, _ node: Int) -> Bool {
    var found = SeenKeys()
    let areRoles = nodes.allElements(of: node) { element in
      guard let role = names.find(nodes, element, in: names.words.roles) else { return false }
      _ = found.insert(role)
      return true
    }
    guard areRoles else { return false }
    let roles = QuickNames.allRoles.indices.filter { found.hasAll([$0]) }
    if !roles.isEmpty {
      set(given.roles, .list(roles.map { .string(QuickNames.allRoles[$0].rawValue) }))
    }
    return true
  }

  /// Sets a fact that the head tells, where the rules read it.
  private mutating func set(_ slot: Int?, _ value: Value) {
    if let slot { facts[slot] = .value(value) }
  }

  mutating func readRespondent(_ nodes: FlatNodes, _ node: Int) -> Bool {
    var hasKind = false
    let isRead = nodes.allPairs(of: node) { key, value in
      if nodes.says(key, "id"), respondent.isEmpty, nodes.isIdentifier(value) {
        respondent = String(decoding: nodes.text(value), as: UTF8.self)
        return true
      }
      guard nodes.says(key, "kind"), !hasKind else { return false }
      hasKind = names.find(nodes, value, in: names.words.respondents) != nil
      return hasKind
    }
    return isRead && hasKind && !respondent.isEmpty
  }

  mutating func areMandates(_ nodes: FlatNodes, _ node: Int) -> Bool {
    seenMandates.begin()
    return nodes.allPairs(of: node) { key, value in
      guard let index = names.find(nodes, key, in: names.mandates), seenMandates.insert(index)
      else { return false }
      return names.isMandate(nodes, value)
    }
  }
}
