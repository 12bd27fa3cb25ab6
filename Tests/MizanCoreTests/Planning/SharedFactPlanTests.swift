import TestSupport
import Testing

@testable import MizanCore

/// Plans whose actions set facts that several criteria read, against assessments of the city as it would
/// be afterwards.
struct SharedFactPlanTests {
  private static let facts = ["a", "b", "c", "d", "e"]

  /// A condition, and facts that make it true by themselves: some ask that something is not so.
  private func condition(
    _ generator: inout SplitMix64
  ) -> (text: String, sets: [(name: String, truth: Bool)]) {
    let literals = generator.shuffled(Self.facts).prefix(1 + generator.below(2)).map {
      (name: $0, truth: generator.below(6) > 0)
    }
    let isBoth = generator.below(2) == 0
    let text = literals.map { ($0.truth ? "f." : "!f.") + $0.name }
      .joined(separator: isBoth ? " && " : " || ")
    return (text, isBoth ? literals : [literals[0]])
  }

  private func criterion(_ id: String, _ generator: inout SplitMix64) -> String {
    let (all, some) = (condition(&generator), condition(&generator))
    let applies = generator.below(5) == 0 ? "applies: \"f.a || f.b\"" : "obligation: should"
    let options = generator.below(3) == 0 ? [all.sets, some.sets] : [all.sets]
    let actions = options.enumerated().map { number, sets in
      let facts = sets.map { "f.\($0.name): \($0.truth)" }.joined(separator: ", ")
      let effort = generator.pick(["low", "medium"])
      return "{id: r\(number), text: A., effort: \(effort), horizon: short, sets: {\(facts)}}"
    }
    return """
            - id: \(id)
              title: T
              question: Q?
              weight: \(generator.pick([1, 2, 3]))
              \(applies)
              levels:
                - {id: none, score: 0}
                - {id: some, score: 0.4, when: "\(some.text)"}
                - {id: all, score: 1, when: "\(all.text)"}
              recommendations: [\(actions.joined(separator: ", "))]
      """
  }

  private func checklist(_ generator: inout SplitMix64) throws -> CheckedChecklist {
    let aggregation = generator.pick([
      "arithmetic", "arithmetic", "geometric, floor: 0.1", "minimum",
    ])
    let unknown = generator.pick(["interval", "interval", "interval", "zero", "exclude"])
    let groups = (0..<2).map { group in
      let count = 1 + generator.below(2)
      let criteria = (0..<count).map { criterion("g\(group).c\($0)", &generator) }
      return """
          - id: g\(group)
            title: G
            weight: \(generator.pick([1, 2]))
            criteria:
        \(criteria.joined(separator: "\n"))
        """
    }
    let facts = Self.facts.map { "  f.\($0): {type: bool, question: Q?}" }
    return try CheckedChecklist.read(
      """
      mizan: checklist/v1
      id: own
      version: "1"
      title: T
      scoring: {aggregate: \(aggregation), unknown: \(unknown)}
      facts:
      \(facts.joined(separator: "\n"))
      groups:
      \(groups.joined(separator: "\n"))
      """)
  }

  private func assess(
    _ known: [String: Bool], _ own: CheckedChecklist
  ) throws -> Assessment {
    Assessment(of: try own.profile(knowing: known), against: own.checklist)
  }

  /// What a choice adds, over every way in which the unknown facts may turn out.
  private func rises(
    _ choice: [Int], _ planner: Planner, _ known: [String: Bool], _ own: CheckedChecklist
  ) throws -> ClosedRange<Double>? {
    let open = Self.facts.filter { known[$0] == nil }
    // Of two that set the same fact, the one decides that leads further.
    let actions = planner.problem.actions
    let settings = choice.sorted { (actions[$0].score, $0) < (actions[$1].score, $1) }
      .map { planner.actions.planned[$0].recommendation.sets }
    var range: ClosedRange<Double>?
    for bits in 0..<(1 << open.count) {
      var facts = known
      for (index, fact) in open.enumerated() { facts[fact] = bits & (1 << index) != 0 }
      var after = facts
      for case (let path, .bool(let truth)) in settings.flatMap(\.self) {
        after[String(path.dropFirst(2))] = truth
      }
      guard let before = try assess(facts, own).score, let then = try assess(after, own).score
      else { continue }
      let rise = then.low - before.low
      range = range?.spanning(rise...rise) ?? rise...rise
    }
    return range
  }

  /// A city, and what it could plan; `nil` where that is nothing.
  private func sample(
    _ seed: UInt64
  ) throws -> (own: CheckedChecklist, known: [String: Bool], planner: Planner)? {
    var generator = SplitMix64(seed: 70_000 + seed)
    let own = try checklist(&generator)
    var known: [String: Bool] = [:]
    for fact in Self.facts {
      let draw = generator.below(8)
      if draw > 0 { known[fact] = draw == 1 }
    }
    let today = try assess(known, own)
    let budget = PlanAmount(hundredths: 100 + 100 * generator.below(6))
    let planner = Planner(today, PlanRequest(budget: budget))
    let count = planner.actions.planned.count
    return count > 0 && count <= 6 && today.score != nil ? (own, known, planner) : nil
  }

  /// The samples hold what they are to test.
  @Test func samplesShareFacts() throws {
    let effects = try (UInt64(0)..<96).compactMap { try sample($0)?.planner.problem.effects }
    #expect(effects.count > 70)
    #expect(effects.count { !$0.readers.isEmpty } > 50)
    #expect(effects.count { $0.hasIrregular } > 10)
    #expect(effects.count { $0.hasOpen && !$0.hasIrregular } > 5)
  }

  @Test(arguments: Array(UInt64(0)..<12))
  func whatIsPromisedHoldsForTheCityAsItWouldBe(batch: UInt64) throws {
    for seed in batch * 8..<batch * 8 + 8 {
      guard let (own, known, planner) = try sample(seed), let budget = planner.request.budget
      else { continue }
      let count = planner.actions.planned.count
      let found = planner.best(within: budget)
      let isKnown = known.count == Self.facts.count
      let isByKnown = planner.problem.rescoring.gainsByKnown
      for mask in 0..<(1 << count) {
        let choice = (0..<count).filter { mask & (1 << $0) != 0 }
        guard let rise = try rises(choice, planner, known, own), !isByKnown || isKnown else {
          continue
        }
        let state = planner.problem.state(after: choice)
        let gain = planner.proof.gain(of: PlanChoice(actions: choice, state))
        #expect(
          gain.lowerBound <= rise.lowerBound + 1e-9 && rise.upperBound <= gain.upperBound + 1e-9,
          "seed \(seed) \(choice) \(gain) \(rise)")
        if isKnown {
          #expect(abs(gain.lowerBound - rise.lowerBound) < 1e-9, "seed \(seed) \(choice)")
          #expect(abs(gain.upperBound - rise.lowerBound) < 1e-9, "seed \(seed) \(choice)")
        }
        if PlanAmount(hundredths: state.cost) <= budget, choice != found.choice.actions {
          #expect(
            rise.lowerBound <= found.choice.sure + found.possiblyMore + 1e-9,
            "seed \(seed) \(choice)")
        }
      }
    }
  }
}
