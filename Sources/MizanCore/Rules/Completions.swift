internal import MizanExpression

/// All ways in which some missing facts may turn out, gone through one by one.
struct Completions {
  private let domains: [(slot: Int, values: [FactValues.Knowledge])]

  /// How many there are.
  let count: Int

  /// `nil` when there are too many, or when one of the facts may be too many things.
  init?(
    of slots: [Int], _ vocabulary: FactVocabulary, in expressions: [CompiledExpression],
    most: Int = FactDomain.most
  ) {
    var domains: [(slot: Int, values: [FactValues.Knowledge])] = []
    var count = 1
    for slot in slots {
      let domain = FactDomain(vocabulary.declarations[slot], slot: slot, in: expressions)
      guard let values = domain.values, !values.isEmpty, count * values.count <= most else {
        return nil
      }
      count *= values.count
      domains.append((slot, values))
    }
    self.domains = domains
    self.count = count
  }

  /// Calls `body` with the facts completed in each way.
  func forEach(_ facts: FactValues, _ body: (FactValues) -> Void) {
    var facts = facts
    var choices = [Int](repeating: 0, count: domains.count)
    for domain in domains { facts[domain.slot] = domain.values[0] }
    for _ in 0..<count {
      body(facts)
      // As an odometer goes on, of which most wheels stand still.
      for (index, domain) in domains.enumerated() {
        let next = choices[index] + 1 == domain.values.count ? 0 : choices[index] + 1
        choices[index] = next
        facts[domain.slot] = domain.values[next]
        if next > 0 { break }
      }
    }
  }
}

extension Rule {
  /// Steps that all completions of one rule's facts may take together.
  static let mostSteps = 400_000

  /// What follows from the facts, going through every completion of the missing ones where there
  /// are few enough of them.
  ///
  /// - Returns: the verdict, whether each level in it is the outcome of some completion, and how many times the rule
  ///   was judged.
  func judgeExactly(_ facts: FactValues) -> (verdict: Verdict, isExact: Bool, times: Int) {
    let outer = judge(facts)
    guard outer.isOpen else { return (outer, outer.failure == nil, 1) }
    // With few steps for each completion all of them are affordable.
    let most = min(FactDomain.most, Rule.mostSteps / max(1, cost(facts)))
    guard !outer.isUnmeasured,
      let completions = Completions(
        of: unknownFacts(facts), vocabulary, in: expressions, most: most)
    else { return (outer, false, 1) }
    var exact: Verdict?
    completions.forEach(facts) { facts in
      let verdict = judge(facts)
      exact = exact.map { $0.union(verdict) } ?? verdict
    }
    // What fails in some completions only is neither certain to fail nor certain not to.
    guard let exact, exact.failure == nil else { return (outer, false, completions.count + 1) }
    return (exact, true, completions.count + 1)
  }
}
