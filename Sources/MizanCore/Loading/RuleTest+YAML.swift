internal import MizanYAML

/// An example beside a rule, and where it stands.
struct PlacedTest: Hashable {
  var test: RuleTest
  var place: YAMLPlace
}

extension PlacedTest {
  /// The examples of a criterion.
  static func list(
    _ node: YAMLNode?, _ rule: Rule?, levels: [Level], _ log: inout FileLog
  ) -> [PlacedTest] {
    guard let node else { return [] }
    let elements = node.list(&log)
    guard let rule else {
      if !elements.isEmpty { log.report(.testOfNothing, at: node.start) }
      return []
    }
    return elements.compactMap { element in
      RuleTest(element, rule, levels, &log).map { PlacedTest(test: $0, place: element.start) }
    }
  }
}

extension RuleTest {
  static let keys = Keys(
    "test",
    [
      .required("name", .string), .required("facts", .entries(.factPath, .factValue)),
      .required(
        "expect",
        .anyOf([.identifier, .number(Level.scores), .list(of: .identifier, atLeast: 1)])),
    ])

  fileprivate init?(_ node: YAMLNode, _ rule: Rule, _ levels: [Level], _ log: inout FileLog) {
    guard let fields = Fields(node, RuleTest.keys, &log) else { return nil }
    let name = fields["name"]?.string(&log)
    let facts = fields["facts"].flatMap { RuleTest.facts($0, rule, &log) }
    mayNotApply = false
    guard let expect = fields["expect"],
      let expectation = Expectation(expect, rule, levels, &mayNotApply, &log), let name, let facts
    else { return nil }
    (self.name, self.facts, self.expectation) = (name, facts, expectation)
  }

  private static func facts(
    _ node: YAMLNode, _ rule: Rule, _ log: inout FileLog
  ) -> [String: FactStatement.Content]? {
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: rule.facts.map { rule.vocabulary.declarations[$0].path })
      return nil
    }
    let read = rule.facts.map { rule.vocabulary.declarations[$0] }.filter { $0.parameter == nil }
    var facts: [String: FactStatement.Content] = [:]
    var isWhole = true
    for (key, value) in node.pairs {
      if rule.vocabulary[key.text]?.parameter != nil {
        log.report(.parameterStated, at: key.place, ["name": key.text])
        isWhole = false
        continue
      }
      guard let declaration = read.first(where: { $0.path == key.text }) else {
        // A fact that the rule does not read proves nothing: most often it is misspelt.
        log.reportUnknown(
          .testMatchesNothing, key.text, at: key.place, candidates: read.map(\.path))
        isWhole = false
        continue
      }
      let content: FactStatement.Content?
      if value.kind == .scalar, value.style == .plain, value.text == "absent" {
        content = .absent(reason: LocalizedText("absent"))
      } else if value.kind == .mapping, value.count == 1, let reason = value["absent"] {
        content = reason.string(&log).map { .absent(reason: LocalizedText($0)) }
      } else {
        content = FactStatement.Content(value, of: declaration, &log)
      }
      if let content { facts[key.text] = content } else { isWhole = false }
    }
    return isWhole ? facts : nil
  }
}

extension RuleTest.Expectation {
  /// A level, a list of possible levels, `not-applicable`, or the score of a measure.
  fileprivate init?(
    _ node: YAMLNode, _ rule: Rule, _ levels: [Level], _ mayNotApply: inout Bool,
    _ log: inout FileLog
  ) {
    if case .measure = rule.test, node.kind == .scalar, case .string = node.value {
    } else if case .measure = rule.test, node.kind == .scalar {
      guard let score = node.number(in: Level.scores, &log) else { return nil }
      self = .score(score)
      return
    }
    let elements = node.kind == .sequence ? Array(node.elements) : [node]
    var indices: [Int] = []
    for element in elements {
      guard let name = element.string(&log) else { return nil }
      if name == "not-applicable" {
        mayNotApply = true
      } else if let index = levels.firstIndex(where: { $0.id == name }) {
        indices.append(index)
      } else {
        log.reportUnknown(
          .unknownLevel, name, at: element.place,
          candidates: levels.map(\.id) + ["not-applicable"], ["criterion": ""])
        return nil
      }
    }
    if indices.isEmpty, !mayNotApply {
      log.report(.emptyValue, at: node.start)
      return nil
    }
    self = indices.isEmpty ? .notApplicable : .levels(indices.sorted())
  }
}
