internal import MizanYAML

extension Profile {
  /// What one action may cost: amounts count to the hundredth, and thousands of them add up.
  private static let costRange = 0.01...1e12
  static let costsShape = Shape.entries(.recommendation, .number(costRange))

  /// What actions cost the city, by recommendation, and in which currency.
  static func costs(
    _ fields: Fields, _ rulebook: Rulebook, _ log: inout FileLog
  ) -> (costs: [String: Double], currency: String?) {
    let currency = fields["currency"]?.currency(&log)
    guard let node = fields["costs"] else { return ([:], currency) }
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: [])
      return ([:], currency)
    }
    if fields["currency"] == nil { log.report(.costsWithoutCurrency, at: node.start) }
    let earlier = rulebook.earlierIDs
    var costs: [String: Double] = [:]
    for (key, value) in node.pairs {
      // Actions of an earlier version are carried over with its criteria.
      let criterion = RecommendationName(key.text)?.criterion ?? ""
      let isEarlier = earlier.contains(criterion) && rulebook.criteria[criterion] == nil
      if !isEarlier {
        log.refer(
          to: .recommendation, at: key.place, else: .unknownRecommendation, name: key.text)
      }
      costs[key.text] = value.number(in: costRange, else: .badCost, &log)
    }
    return (costs, currency)
  }
}

extension YAMLNode {
  /// Three capital letters, as in ISO 4217.
  fileprivate func currency(_ log: inout FileLog) -> String? {
    guard let code = string(&log) else { return nil }
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      log.report(.badCurrency, at: place, ["found": code])
      return nil
    }
    return code
  }
}
