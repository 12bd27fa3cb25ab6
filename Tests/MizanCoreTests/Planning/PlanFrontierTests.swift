import Testing

@testable import MizanCore

/// All plans worth having, against all choices there are.
struct PlanFrontierTests {
  @Test(arguments: Array(UInt64(0)..<4))
  func everyPointIsTheBestForItsCostAndNoneIsMissing(batch: UInt64) {
    for seed in batch * 15..<batch * 15 + 15 {
      let plan = RandomPlan(seed: 40_000 + seed, most: 7)
      let found = PlanFrontier.results(plan.problem, PlanBounds(plan.problem), within: nil)
      #expect(found.isComplete && found.results.allSatisfy(\.isExact), "seed \(seed)")
      #expect(found.results.map(\.choice) == worthHaving(plan), "seed \(seed)")
    }
  }

  /// The best choice for each cost, without those that gain no more than one that costs less.
  private func worthHaving(_ plan: RandomPlan) -> [PlanChoice] {
    var best: [Int: PlanChoice] = [:]
    plan.forEachChoice(within: .max) { choice in
      if choice.isBetter(than: best[choice.cost] ?? .none) { best[choice.cost] = choice }
    }
    var worth: [PlanChoice] = []
    for (_, choice) in best.sorted(by: { $0.key < $1.key }) {
      let most = worth.last.map { PlanChoice.key($0.sure) } ?? 0
      if PlanChoice.key(choice.sure) > most { worth.append(choice) }
    }
    return worth
  }

  @Test(arguments: Array(UInt64(0)..<8))
  func whatGainsMoreCostsMore(seed: UInt64) {
    let plan = RandomPlan(seed: 50_000 + seed, most: 10)
    let bounds = PlanBounds(plan.problem)
    let points = PlanFrontier.results(plan.problem, bounds, within: plan.budget).results
      .map(\.choice)
    for (cheaper, dearer) in zip(points, points.dropFirst()) {
      #expect(cheaper.cost < dearer.cost && cheaper.sure < dearer.sure)
    }
    #expect(points.allSatisfy { $0.cost <= plan.budget })
  }
}
