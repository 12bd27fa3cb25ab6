internal import MizanExpression
internal import MizanYAML

extension RuleTest {
  /// What the rule makes of the facts of the example, and how many steps that takes at most.
  func verdict(of rule: Rule) -> (verdict: Verdict, steps: Int) {
    var values = rule.vocabulary.values(of: nil)
    for (path, content) in facts {
      if let slot = rule.vocabulary.names.slot(of: path) { values[slot] = content.knowledge }
    }
    let judged = rule.judgeExactly(values)
    return (judged.verdict, judged.times * min(rule.cost(values), Rule.mostSteps))
  }

  /// Whether a verdict is what the example expects.
  func expects(_ verdict: Verdict, of rule: Rule) -> Bool {
    if verdict.failure != nil { return false }
    switch expectation {
    case .notApplicable: return verdict.isNotApplicable
    case .levels(let levels):
      if case .measure(let measure) = rule.test, let number = verdict.number,
        let score = measure.score(number)
      {
        let ends = measure.curve.ends
        return levels == (score <= ends.worst ? [0] : score >= ends.best ? [1] : [])
          && verdict.mayNotApply == mayNotApply
      }
      // A measure has two levels, its ends, and anything between them while it is unknown.
      if case .measure = rule.test, verdict.isUnmeasured {
        return levels == [0, 1] && verdict.mayNotApply == mayNotApply
      }
      return verdict.levels.indices == levels && verdict.mayNotApply == mayNotApply
    case .score(let score):
      guard case .measure(let measure) = rule.test,
        let found = verdict.number.flatMap(measure.score), !verdict.mayNotApply
      else { return false }
      return abs(found - score) < 1e-9
    }
  }
}

extension FileLog {
  /// Runs an example of a rule, and notes a result that it does not expect.
  ///
  /// Once the examples of a file have taken too many steps together, no more are run, and that is noted.
  mutating func run(_ placed: PlacedTest, of rule: Rule, _ levels: [Level]) {
    let test = placed.test
    guard stepsOfTests < FileLog.mostStepsOfTests else { return }
    let (verdict, steps) = test.verdict(of: rule)
    stepsOfTests += steps
    if stepsOfTests >= FileLog.mostStepsOfTests {
      report(.testsTakeTooLong, at: placed.place, ["name": test.name])
    }
    if test.expects(verdict, of: rule) { return }
    report(
      .testFails, at: placed.place,
      [
        "name": test.name, "found": describe(verdict, rule, levels),
        "expected": describe(test, levels),
      ])
  }

  private func describe(_ verdict: Verdict, _ rule: Rule, _ levels: [Level]) -> String {
    if let failure = verdict.failure { return failure.failure.reason.rawValue }
    if case .measure(let measure) = rule.test, let score = verdict.number.flatMap(measure.score) {
      return list(["\(score)"] + (verdict.mayNotApply ? ["not-applicable"] : []))
    }
    let names =
      verdict.isUnmeasured ? levels.map(\.id) : verdict.levels.indices.map { levels[$0].id }
    return list(names + (verdict.mayNotApply ? ["not-applicable"] : []))
  }

  private func describe(_ test: RuleTest, _ levels: [Level]) -> String {
    let own = test.mayNotApply ? ["not-applicable"] : []
    return switch test.expectation {
    case .notApplicable: "not-applicable"
    case .score(let score): "\(score)"
    case .levels(let indices): list(indices.map { levels[$0].id } + own)
    }
  }

  private func list(_ names: [String]) -> String {
    names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
  }
}
