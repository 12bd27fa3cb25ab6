internal import MizanExpression
internal import MizanYAML

extension Recommendation {
  static let keys = Keys(
    "recommendation",
    [
      .required("id", .identifier), .required("text", .text),
      .required("effort", .choice(Effort.self)), .required("horizon", .choice(Horizon.self)),
      .optional("mandate", .choice(Mandate.self)),
      .optional("requires", .list(of: .name(.recommendation))),
      .optional("raises-to", .identifier), .optional("sets", .entries(.factPath, .factValue)),
    ],
    alternatives: [.atMostOne(["raises-to", "sets"])])

  static func list(
    _ node: YAMLNode?, of criterion: String?, levels: [Level]?, _ rule: Rule?,
    _ reader: TextReader, _ log: inout FileLog
  ) -> [Recommendation] {
    guard let node else { return [] }
    var list: [Recommendation] = []
    var ids = UniqueIDs()
    for element in node.list(&log) {
      guard let item = Recommendation(element, of: criterion, levels: levels, rule, reader, &log)
      else { continue }
      if ids.insert(item.id, element, &log) { list.append(item) }
    }
    return list
  }

  private init?(
    _ node: YAMLNode, of criterion: String?, levels: [Level]?, _ rule: Rule?,
    _ reader: TextReader, _ log: inout FileLog
  ) {
    guard let fields = Fields(node, Recommendation.keys, &log) else { return nil }
    let id = fields["id"]?.identifier(&log)
    let text = reader.text(fields["text"], &log)
    let effort = fields["effort"]?.choice(Effort.self, &log)
    let horizon = fields["horizon"]?.choice(Horizon.self, &log)
    mandate = fields["mandate"]?.choice(Mandate.self, &log)
    requires = []
    for element in fields["requires"]?.list(&log) ?? [] {
      guard let name = element.string(&log) else { continue }
      log.refer(
        to: .recommendation, at: element.place, else: .unknownRecommendation, name: name,
        from: criterion.flatMap { criterion in id.map { "\(criterion)/\($0)" } })
      requires.append(name)
    }
    raisesTo = (levels?.count ?? 1) - 1
    if let element = fields["raises-to"], let name = element.string(&log), let levels {
      switch levels.firstIndex(where: { $0.id == name }) {
      case nil:
        log.reportUnknown(.unknownLevel, name, at: element.place, candidates: levels.map(\.id))
      case 0: log.report(.raisesNothing, at: element.place, ["name": name])
      case let index?: raisesTo = index
      }
    }
    sets = [:]
    if let node = fields["sets"] {
      if let both = fields["raises-to"] {
        log.report(.raisesAndSets, at: both.start)
      } else if levels != nil, let (facts, level) = Recommendation.sets(node, rule, &log) {
        // Without levels the criterion has errors, of which this would be none.
        (sets, raisesTo) = (facts, level)
      }
    }
    guard let id, let text, let effort, let horizon else { return nil }
    (self.id, self.text, self.effort, self.horizon) = (id, text, effort, horizon)
  }
}

extension Recommendation {
  /// The facts that an action makes true, and the level that follows from them alone.
  private static func sets(
    _ node: YAMLNode, _ rule: Rule?, _ log: inout FileLog
  ) -> (facts: [String: FactValue], level: Int)? {
    guard let rule else {
      log.report(.setsWithoutRule, at: node.start)
      return nil
    }
    let read = rule.facts.map { rule.vocabulary.declarations[$0] }.filter { $0.parameter == nil }
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: read.map(\.path))
      return nil
    }
    var facts: [String: FactValue] = [:]
    var values = rule.vocabulary.values(of: nil)
    var isWhole = true
    for (key, value) in node.pairs {
      if rule.vocabulary[key.text]?.parameter != nil {
        log.report(.parameterStated, at: key.place, ["name": key.text])
        isWhole = false
        continue
      }
      guard let declaration = read.first(where: { $0.path == key.text }),
        let slot = rule.vocabulary.names.slot(of: key.text)
      else {
        let isDeclared = rule.vocabulary[key.text] != nil
        log.reportUnknown(
          isDeclared ? .testMatchesNothing : .unknownFact, key.text, at: key.place,
          candidates: read.map(\.path))
        isWhole = false
        continue
      }
      guard let value = FactValue(value, of: declaration, &log) else {
        isWhole = false
        continue
      }
      facts[key.text] = value
      values[slot] = .value(value.value)
    }
    guard isWhole else { return nil }
    let verdict = rule.judge(values)
    let level = rule.level(of: verdict)
    guard let level, level > 0 else {
      log.report(.setsReachNothing, at: node.start)
      return nil
    }
    return (facts, level)
  }
}

extension Rule {
  /// The worst level that a verdict leaves possible; `nil` where it is none.
  fileprivate func level(of verdict: Verdict) -> Int? {
    if case .measure(let measure) = test {
      guard let score = verdict.number.flatMap(measure.score) else { return nil }
      return score >= measure.curve.ends.best ? 1 : 0
    }
    return verdict.levels.isEmpty ? nil : verdict.levels.worst
  }
}
