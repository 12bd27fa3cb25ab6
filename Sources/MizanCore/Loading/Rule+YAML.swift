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
