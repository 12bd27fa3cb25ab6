internal import MizanExpression
internal import MizanYAML

extension FileLog {
  /// Looks for levels that no facts can lead to, where the facts that a rule reads are few enough to
  /// go through.
  mutating func inspect(_ rule: Rule, _ levels: [Level], _ fields: Fields) {
    guard case .conditions(let conditions) = rule.test,
      let outcomes = Outcomes(of: rule, conditions)
    else { return }
    let elements = fields["levels"].map { Array($0.elements) } ?? []
    func place(of level: Int) -> YAMLPlace {
      (elements[level]["when"] ?? elements[level]).start
    }
    if let node = fields["applies"], !outcomes.everApplies {
      report(.neverApplies, at: node.start)
      return
    }
    for (index, level) in levels.enumerated() where !outcomes.reached.contains(index) {
      report(.unreachableLevel, at: place(of: index), ["name": level.id])
    }
    for better in conditions.indices.dropFirst(2) {
      let worse = better - 1
      let isDisjoint = !outcomes.together.contains(worse)
      if isDisjoint, outcomes.reached.contains(better), outcomes.reached.contains(worse) {
        report(
          .disjointLevels, at: place(of: worse),
          ["name": levels[worse].id, "other": levels[better].id])
      }
    }
  }
}

/// What a rule gives over all the facts there can be.
private struct Outcomes {
  /// Levels that some facts lead to.
  private(set) var reached: Set<Int> = []
  /// Levels that some facts allow together with the next better one.
  private(set) var together: Set<Int> = []
  private(set) var everApplies = false

  /// `nil` when there are too many facts to go through.
  init?(of rule: Rule, _ conditions: [CompiledExpression?]) {
    let facts = rule.vocabulary.values(of: nil)
    guard
      let completions = Completions(
        of: rule.unknownFacts(facts), rule.vocabulary, in: rule.expressions,
        most: min(FactDomain.most, Rule.mostSteps / max(1, rule.cost(facts))))
    else { return nil }
    var (reached, together, everApplies) = (reached, together, everApplies)
    completions.forEach(facts) { facts in
      let verdict = rule.judge(facts)
      if verdict.isNotApplicable { return }
      everApplies = true
      reached.formUnion(verdict.levels.indices)
      let holds = conditions.map { $0?.truth(facts) == .yes }
      for level in holds.indices.dropLast() where holds[level] && holds[level + 1] {
        together.insert(level)
      }
    }
    (self.reached, self.together, self.everApplies) = (reached, together, everApplies)
  }
}
