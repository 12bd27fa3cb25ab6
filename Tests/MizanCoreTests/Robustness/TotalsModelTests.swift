import TestSupport
import Testing

@testable import MizanCore

/// Totals worked out for many cities at once, against the score of each by itself.
struct TotalsModelTests {
  /// A checklist with several cities, whose unknown answers are drawn.
  private func check(_ tree: inout RandomTree, _ space: WeightSpace) throws {
    let root = tree.checklist.root
    let cities = (0..<7).map { _ in tree.outcomes(open: 3) }
    let settings = Robustness.Settings(samples: 4, seed: 7, weights: space)
    let ensemble = Ensemble.sample(tree.checklist, cities, settings)
    let sampler = ensemble.sampler()
    var scorer = TileScorer(sampler)
    var drawn: [(weights: [Double], cells: [Double])] = []
    scorer.evaluate(4) { draw, slots, cells in
      sampler.draw(draw, nil, slots, cells)
      drawn.append(
        (
          (0..<sampler.model.slotCount).map { slots[$0] },
          (0..<sampler.unknowns.cellCount).map { cells[$0] }
        ))
    }
    for (draw, content) in drawn.enumerated() {
      let weighed = root.weighed(content.weights, ensemble.slots)
      let totals = scorer.totals(draw) { Array($0) }
      for (city, outcomes) in cities.enumerated() {
        let completed = outcomes.indices.map { index -> Outcome in
          guard let place = sampler.unknowns.places[city][index] else { return outcomes[index] }
          return content.cells[place].isNaN ? .notApplicable : .known(content.cells[place])
        }
        let expected = ScoreTree(weighed, completed).score?.low
        #expect(totals[city].isNaN == (expected == nil))
        if let expected { #expect(abs(totals[city] - expected) < 1e-12) }
      }
    }
  }

  @Test(arguments: Aggregation.samples, [WeightSpace.given, .within(0.25), .free])
  func totalsAreScores(_ aggregation: Aggregation, _ space: WeightSpace) throws {
    for var tree in RandomTree.batch(8_000, [aggregation]) { try check(&tree, space) }
  }

  @Test(arguments: Array(UInt64(0)..<8))
  func totalsOfMixedTreesAreScores(batch: UInt64) throws {
    for var tree in RandomTree.batch(8_100 + batch, Aggregation.samples) {
      try check(&tree, .within(0.5))
    }
  }
}

extension Group {
  /// The group with the weights of all slots.
  func weighed(_ weights: [Double], _ slots: WeightSlots) -> Group {
    var group = self
    switch members {
    case .criteria(let members):
      group.members = .criteria(
        members.map {
          Group.Member(index: $0.index, weight: weights[slots.ofCriterion[$0.index] ?? 0])
        })
    case .groups(let groups):
      group.members = .groups(
        groups.map { inner in
          var inner = inner.weighed(weights, slots)
          inner.weight = weights[slots.ofGroup[inner.id] ?? 0]
          return inner
        })
    }
    return group
  }
}
