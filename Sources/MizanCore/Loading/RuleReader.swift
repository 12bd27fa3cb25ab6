internal import MizanExpression
internal import MizanYAML

/// Reads what says how a criterion's level is found: its levels, scale or measure, its conditions and
/// the tests beside them.
struct RuleReader {
  let levels: [Level]
  /// Whether the levels are those of the implementation scale.
  let isAskedThreeTimes: Bool
  let rule: Rule?
  let tests: [RuleTest]

  init?(
    _ fields: Fields, _ reader: TextReader, _ context: CriterionContext, _ log: inout FileLog
  ) {
    let errors = log.errorCount
    var vocabulary = context.vocabulary
    vocabulary.declareVariables(fields["variables"], &log)
    let ways = Criterion.ways.compactMap { fields[$0] }
    guard ways.count == 1 else {
      let second = ways.dropFirst().first.map { $0.kind == .scalar ? $0.place : $0.start }
      log.report(.levelsOrScale, at: second ?? fields.node.start)
      return nil
    }
    let applies = fields["applies"].map { $0.expression(in: vocabulary, expecting: .bool, &log) }
    var conditions: [CompiledExpression?] = []
    var measure: Measure?
    if let node = fields["levels"] {
      guard let list = LevelList(node, reader, &log) else { return nil }
      levels = list.levels
      guard let read = RuleReader.conditions(list, of: node, vocabulary, &log) else { return nil }
      conditions = read
    } else if let node = fields["scale"], node.kind == .scalar, node.text == Implementation.scale {
      levels = Implementation.levels
    } else if let node = fields["scale"] {
      guard let levels = RuleReader.scale(node, context.scales, &log) else { return nil }
      self.levels = levels
    } else {
      measure = fields["measure"].flatMap { Measure($0, vocabulary, reader, &log) }
      guard let measure else { return nil }
      levels = measure.levels
    }
    isAskedThreeTimes = fields["scale"]?.text == Implementation.scale
    // What follows a part with errors would only be told twice.
    if case .some(nil) = applies { return nil }
    guard log.errorCount == errors else { return nil }
    rule = Rule(fields, applies ?? nil, conditions: conditions, measure, vocabulary, &log)
    guard log.errorCount == errors else { return nil }
    let placed = PlacedTest.list(fields["tests"], rule, levels: levels, &log)
    tests = placed.map(\.test)
    guard context.isThorough, log.errorCount == errors, let rule else { return }
    for test in placed { log.run(test, of: rule, levels) }
    log.inspect(rule, levels, fields)
  }

  private static func scale(
    _ node: YAMLNode, _ scales: Scales, _ log: inout FileLog
  ) -> [Level]? {
    guard let name = node.string(&log) else { return nil }
    if let levels = scales.levels[name] { return levels }
    if !scales.isIncomplete {
      log.reportUnknown(
        .unknownScale, name, at: node.place,
        candidates: (scales.levels.keys + [Implementation.scale]).sorted())
    }
    return nil
  }

  /// The conditions of all levels but the worst, which is what is left; none where no level has one,
  /// and `nil` where one has errors, as then there is no rule to go by.
  private static func conditions(
    _ list: LevelList, of levels: YAMLNode, _ vocabulary: FactVocabulary, _ log: inout FileLog
  ) -> [CompiledExpression?]? {
    guard list.conditions.contains(where: { $0 != nil }) else { return [] }
    if let node = list.conditions[0] {
      log.report(.worstHasCondition, at: node.start, ["name": list.levels[0].id])
    }
    var conditions: [CompiledExpression?] = [nil]
    for (index, element) in levels.elements.enumerated().dropFirst() {
      if let node = list.conditions[index] {
        conditions.append(node.expression(in: vocabulary, expecting: .bool, &log))
      } else {
        let level = list.levels[index]
        log.report(.conditionMissing, at: element.start, ["name": level.id])
      }
    }
    let isWhole = conditions.count == list.levels.count && !conditions.dropFirst().contains(nil)
    return isWhole ? conditions : nil
  }
}
