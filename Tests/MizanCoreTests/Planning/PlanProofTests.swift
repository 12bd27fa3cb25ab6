import TestSupport
import Testing

@testable import MizanCore

/// What a plan claims, against what choices add together under every completion of the unknown.
struct PlanProofTests {
  /// Every way in which the open criteria may turn out, with the levels of each and not to apply.
  private func completions(_ rescoring: Rescoring) -> [[Outcome]] {
    rescoring.alternativeOutcomes.flatMap { outcomes in
      outcomes.indices.reduce([outcomes]) { partial, index in
        guard case .open(let range, let mayNotApply) = outcomes[index] else { return partial }
        let scores = rescoring.checklist.criteria[index].levels.map(\.score)
          .filter(range.contains)
        let options =
          scores.map { Outcome.known($0) } + (mayNotApply ? [Outcome.notApplicable] : [])
        return partial.flatMap { list in
          options.map { option in
            var list = list
            list[index] = option
            return list
          }
        }
      }
    }
  }

  @Test(arguments: Array(UInt64(0)..<6))
  func noChoiceAddsMoreForSureThanIsSaidToBePossible(batch: UInt64) {
    for seed in batch * 20..<batch * 20 + 20 {
      let plan = RandomPlan(seed: 60_000 + seed, most: 5)
      let problem = plan.problem
      guard !problem.rescoring.gainsByKnown else { continue }
      let bounds = PlanBounds(problem)
      let proof = PlanProof(problem, bounds)
      var search = PlanSearch(problem, bounds, budget: plan.budget)
      let found = proof.checked(search.result(), within: plan.budget)
      let all = completions(problem.rescoring)
      let root = problem.rescoring.checklist.root
      plan.forEachChoice(within: plan.budget) { choice in
        // The plan itself and its parts add what they add: the plan's sum is the least of that.
        guard !Set(found.choice.actions).isSuperset(of: choice.actions) else { return }
        let rises = all.compactMap { completed -> Double? in
          var raised = completed
          for position in choice.actions {
            let action = problem.actions[position]
            guard case .known(let score) = raised[action.criterion] else { continue }
            raised[action.criterion] = .known(max(score, action.score))
          }
          guard let before = ScoreTree(root, completed).score,
            let after = ScoreTree(root, raised).score
          else { return nil }
          return after.low - before.low
        }
        guard let least = rises.min(), let most = rises.max() else { return }
        #expect(least <= found.choice.sure + found.possiblyMore + 1e-9, "seed \(seed)")
        let gain = proof.gain(of: choice)
        #expect(gain.lowerBound <= least + 1e-9 && most <= gain.upperBound + 1e-9, "seed \(seed)")
      }
    }
  }
}
