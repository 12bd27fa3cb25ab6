public import MizanExpression

extension Rule {
  /// What follows from some facts: every level that some completion of the unknown ones can lead to,
  /// and perhaps more.
  ///
  /// Nothing here allocates.
  public func judge(_ facts: FactValues) -> Verdict {
    var verdict = Verdict()
    var position = 0
    if let applies = body.applies?.truth(facts) {
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
    body.ladder?.judge(facts, &verdict)
    if body.ladder == nil, case .measure(let measure) = test {
      judge(measure, facts, at: position, &verdict)
    }
    return verdict
  }

  private func judge(
    _ measure: Measure, _ facts: FactValues, at position: Int, _ verdict: inout Verdict
  ) {
    func take(_ number: Double) {
      if number.isFinite, measure.score(number)?.isFinite ?? false {
        verdict.number = number
      } else {
        verdict.failure = Verdict.Failure(
          expression: position, failure: measure.value.failure(.outOfRange))
      }
    }
    switch measure.value.value(facts) {
    case .int(let number): take(Double(number))
    case .double(let number) where !number.isNaN: take(number)
    case .unknown: verdict.isUnmeasured = true
    case .failure(let failure):
      verdict.failure = Verdict.Failure(expression: position, failure: failure)
    default:
      verdict.failure = Verdict.Failure(
        expression: position, failure: measure.value.failure(.noOverload))
    }
  }

  /// Slots of the facts it reads that nobody has stated.
  func unknownFacts(_ facts: FactValues) -> [Int] {
    self.facts.filter { if case .unknown = facts[$0] { true } else { false } }
  }

  /// The steps that judging takes, at most.
  func cost(_ facts: FactValues) -> Int { expressions.reduce(0) { $0 + $1.cost(facts) } }

  /// Slots of the missing facts that keep it open, in the order in which the rule names them.
  public func missing(_ facts: FactValues) -> [Int] {
    var missing: Set<Int> = []
    for (position, expression) in expressions.enumerated() {
      let isApplies = position == 0 && applies != nil
      switch expression.value(facts) {
      case .unknown(let set): missing.formUnion(expression.slots(set))
      case .bool(true) where !isApplies, .failure:
        // No level below one that holds, or that fails, matters.
        return self.facts.filter(missing.contains)
      case .bool(false) where isApplies: return []
      default: break
      }
    }
    return self.facts.filter(missing.contains)
  }
}
