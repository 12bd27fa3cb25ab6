import Testing

@testable import MizanCore

/// Random rules and random partial facts, against every completion worked out one by one.
@Suite(.timeLimit(.minutes(15))) struct JudgingPropertyTests {
  private struct Drawn {
    var rule: RandomRule
    let sample: RuleSample

    init(seed: UInt64) throws {
      rule = RandomRule(seed: seed)
      sample = try RuleSample.levels(
        facts: RandomRule.declarations, rule.conditions.map(\.text),
        more: rule.applies.map { "applies: '\($0.text)'" } ?? "")
    }

    func verdict(_ world: World, knowing known: Set<String>) throws -> (
      bounds: Verdict, exact: Verdict, isExact: Bool
    ) {
      let values = try sample.values(world.stated(known.sorted()))
      let (exact, isExact, _) = sample.rule.judgeExactly(values)
      return (sample.rule.judge(values), exact, isExact)
    }

    /// The outcomes over all completions: levels, and `nil` for not applicable.
    func outcomes(_ world: World, knowing known: Set<String>) -> Set<Int?> {
      Set(rule.completions(of: world, knowing: known).map(rule.outcome))
    }
  }

  private func outcomes(_ verdict: Verdict) -> Set<Int?> {
    Set(verdict.levels.indices.map(Optional.some) + (verdict.mayNotApply ? [nil] : []))
  }

  @Test(arguments: 0..<20)
  func thePossibleLevelsAreThoseOfTheCompletions(_ batch: UInt64) throws {
    var exact = 0
    for seed in batch * 20..<batch * 20 + 20 {
      var drawn = try Drawn(seed: seed)
      for _ in 0..<4 {
        let world = drawn.rule.world()
        let known = drawn.rule.someFacts()
        let expected = drawn.outcomes(world, knowing: known)
        let verdict = try drawn.verdict(world, knowing: known)
        #expect(verdict.exact.failure == nil && verdict.bounds.failure == nil)
        #expect(outcomes(verdict.bounds).isSuperset(of: expected), "\(seed)")
        if verdict.isExact {
          exact += 1
          #expect(outcomes(verdict.exact) == expected, "\(seed)")
        } else {
          #expect(verdict.exact == verdict.bounds)
        }
      }
    }
    #expect(exact > 40)
  }

  @Test(arguments: 0..<10)
  func withAllFactsThereIsOneOutcome(_ batch: UInt64) throws {
    for seed in batch * 20..<batch * 20 + 20 {
      var drawn = try Drawn(seed: seed)
      for _ in 0..<4 {
        let world = drawn.rule.world()
        let verdict = try drawn.verdict(world, knowing: Set(drawn.rule.facts))
        #expect(outcomes(verdict.bounds) == [drawn.rule.outcome(world)], "\(seed)")
        #expect(!verdict.bounds.isOpen && verdict.isExact && verdict.exact == verdict.bounds)
      }
    }
  }

  @Test(arguments: 0..<10)
  func learningAFactOnlyNarrows(_ batch: UInt64) throws {
    for seed in batch * 20..<batch * 20 + 20 {
      var drawn = try Drawn(seed: seed)
      let world = drawn.rule.world()
      var known: Set<String> = []
      var before = try drawn.verdict(world, knowing: known)
      for fact in drawn.rule.facts {
        known.insert(fact)
        let after = try drawn.verdict(world, knowing: known)
        #expect(outcomes(after.bounds).isSubset(of: outcomes(before.bounds)), "\(seed) \(fact)")
        #expect(outcomes(after.exact).isSubset(of: outcomes(before.exact)), "\(seed) \(fact)")
        #expect(after.isExact || !before.isExact, "\(seed) \(fact)")
        before = after
      }
    }
  }

  @Test(arguments: 0..<5)
  func whatIsPossibleIsPossibleWithSomeValueOfAnyFact(_ batch: UInt64) throws {
    for seed in batch * 20..<batch * 20 + 20 {
      var drawn = try Drawn(seed: seed)
      let world = drawn.rule.world()
      let known = drawn.rule.someFacts()
      let before = try drawn.verdict(world, knowing: known)
      guard before.isExact, let fact = drawn.rule.facts.first(where: { !known.contains($0) }) else {
        continue
      }
      var together: Set<Int?> = []
      for thing in RandomRule.domains[fact] ?? [] {
        var world = world
        world[fact] = thing
        let after = try drawn.verdict(world, knowing: known.union([fact]))
        together.formUnion(outcomes(after.exact))
      }
      #expect(together == outcomes(before.exact), "\(seed) \(fact)")
    }
  }
}
