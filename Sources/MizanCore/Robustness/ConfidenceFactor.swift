/// How often a city comes first with weights of its own, whatever the unknown answers.
struct ConfidenceFactor {
  private let sampler: RankSampler
  private let draws: Int
  private let threads: Int

  /// Every city that ever came first has draws of its own.
  private static let mostDraws = 2_000

  init(_ ensemble: Ensemble, threads: Int) {
    sampler = ensemble.sampler()
    draws = sampler.unknowns.isEmpty ? 1 : min(ensemble.settings.samples, Self.mostDraws)
    self.threads = threads
  }

  /// In which share of the draws of unknown answers a city comes first with some weights, by the checklist's
  /// own aggregation.
  func share(_ weights: [Double], of city: Int) -> Double {
    let tile = TotalsModel.tile
    let counts = Parallel.run(pieces: (draws + tile - 1) / tile, threads: threads) {
      (scorer: TileScorer(sampler), count: 0)
    } work: { piece, found in
      let range = piece * tile..<min((piece + 1) * tile, draws)
      found.scorer.evaluate(range.count) { place, slots, cells in
        sampler.draw(range.lowerBound + place, weights, slots, cells)
      }
      for place in 0..<range.count {
        let isFirst = found.scorer.totals(place) { totals in
          // Comparisons with what is no number are false.
          totals.allSatisfy { !($0 - totals[city] > Comparison.rounding) } && !totals[city].isNaN
        }
        if isFirst { found.count += 1 }
      }
    }
    return Double(counts.reduce(0) { $0 + $1.count }) / Double(draws)
  }
}
