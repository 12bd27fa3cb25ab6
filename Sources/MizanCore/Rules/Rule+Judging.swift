public import MizanExpression

extension Rule {
  /// What follows from some facts: every level that some completion of the unknown ones can lead to,
  /// and perhaps more.
  ///
  /// Nothing here allocates.
  public func judge(_ facts: FactValues) -> Verdict {
    var verdict = Verdict()
    var position = 0
    if let applies = applies?.truth(facts) {
      position = 1
      switch applies {
      case .yes: break
      case .no:
        verdict.mayNotApply = true
        return verdict
      case .unknown: verdict.mayNotApply = true
      case .failure(let failure):
        verdict.failure = Verdict.Failure(expression: 0, failure: failure)
        return verdict
      }
    }
    switch test {
    case .conditions(let conditions): judge(conditions, facts, from: position, &verdict)
    case .measure(let measure): judge(measure, facts, at: position, &verdict)
    }
    return verdict
  }

  /// Walks from the best level to the worst, and stops at the first that holds for certain.
  private func judge(
    _ conditions: [CompiledExpression?], _ facts: FactValues, from position: Int,
    _ verdict: inout Verdict
  ) {
    var position = position
    for level in conditions.indices.reversed() {
      switch conditions[level]?.truth(facts) {
      case .no: break
      case nil, .yes:
        verdict.levels.insert(level)
        return
      case .unknown: verdict.levels.insert(level)
      case .failure(let failure):
        verdict.levels = LevelSet()
        verdict.failure = Verdict.Failure(expression: position, failure: failure)
        return
      }
      position += 1
    }
  }

  private func judge(
    _ measure: Measure, _ facts: FactValues, at position: Int, _ verdict: inout Verdict
  ) {
    switch measure.value.value(facts) {
    case .int(let number): verdict.number = Double(number)
    case .double(let number) where !number.isNaN: verdict.number = number
    case .unknown: verdict.isUnmeasured = true
    case .failure(let failure):
      verdict.failure = Verdict.Failure(expression: position, failure: failure)
    default:
      verdict.failure = Verdict.Failure(
        expression: position, failure: measure.value.failure(.noOverload))
    }
  }

  /// Slots of the missing facts that keep it open, in the order in which the rule names them.
  public func missing(_ facts: FactValues) -> [Int] {
    var missing: Set<Int> = []
    for expression in expressions {
      switch expression.value(facts) {
      case .unknown(let set): missing.formUnion(expression.slots(set))
      case .bool(true) where expression != applies:
        // No level below one that holds matters.
        return self.facts.filter(missing.contains)
      case .bool(false) where expression == applies: return []
      default: break
      }
    }
    return self.facts.filter(missing.contains)
  }
}
