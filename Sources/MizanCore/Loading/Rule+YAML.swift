internal import MizanExpression
internal import MizanYAML

extension Rule {
  /// The rule of a criterion, or `nil` where it is answered by hand, or has errors.
  init?(
    _ fields: Fields, _ applies: CompiledExpression?, conditions: [CompiledExpression?],
    _ measure: Measure?, _ vocabulary: FactVocabulary, _ log: inout FileLog
  ) {
    let test: Test
    if let measure {
      test = .measure(measure)
    } else if conditions.contains(where: { $0 != nil }) {
      test = .conditions(conditions)
    } else {
      if let node = fields["applies"] { log.report(.appliesAlone, at: node.start) }
      return nil
    }
    self.init(applies: applies, test: test, vocabulary: vocabulary)
  }
}

extension Rule {
  /// Facts that it tests and that `other` does not have: those of another checklist alone.
  func facts(outside other: FactVocabulary) -> [String] {
    let paths = facts.map { vocabulary.declarations[$0].path }
    return paths.filter { other.names.slot(of: $0) != vocabulary.names.slot(of: $0) }
  }
}

extension Measure {
  static let keys = Keys(
    "measure",
    [
      .required("value", .expression), .required("worst", .number(FactDeclaration.bounds)),
      .required("best", .number(FactDeclaration.bounds)),
    ])

  init?(_ node: YAMLNode, _ vocabulary: FactVocabulary, _ log: inout FileLog) {
    guard let fields = Fields(node, Measure.keys, &log) else { return nil }
    let value = fields["value"]?.expression(in: vocabulary, &log)
    let worst = fields.number("worst", &log)
    let best = fields.number("best", &log)
    guard let value, let worst, let best else { return nil }
    if value.type != .int, value.type != .double, value.type != .dyn, let node = fields["value"] {
      log.report(
        .wrongType, at: log.place(of: 0..<node.utf8.count, in: node),
        ["found": value.type.description, "expected": "int or double"])
      return nil
    }
    if worst == best, let node = fields["best"] {
      log.report(.equalGoalposts, at: node.place)
      return nil
    }
    self.init(value: value, worst: worst, best: best)
  }

  /// The two ends as levels, for answers by hand and for reports.
  var levels: [Level] {
    [
      Level(id: "worst", score: 0, label: LocalizedText(plain(worst))),
      Level(id: "best", score: 1, label: LocalizedText(plain(best))),
    ]
  }
}
