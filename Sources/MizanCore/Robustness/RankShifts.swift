/// How far ranks move when choices are made otherwise, against those by the checklist as it is.
struct RankShifts: Sendable {
  let ensemble: Ensemble
  let threads: Int
  /// The checklist's groups, once for each aggregation that is tried; as they are first.
  let variants: [Group]
  /// By city: the mean rank by the checklist as it is, over draws of the unknown answers; 0 for one that
  /// has none.
  let reference: [Double]

  init(_ ensemble: Ensemble, threads: Int) {
    self.ensemble = ensemble
    self.threads = threads
    variants = ensemble.variants
    let count = ensemble.outcomes.count
    let draws = ensemble.unknowns.isEmpty ? 1 : ensemble.settings.samples
    let counter = ensemble.sampler().run(0..<draws, threads: threads, fixed: ensemble.slots.weights)
      .counter
    reference = (0..<count).map { city in
      RankStatistics(counter.ranks[city], among: count, draws: draws)?.mean ?? 0
    }
  }

  /// What can be chosen otherwise.
  var choices: [Sensitivity.Choice] {
    var choices: [Sensitivity.Choice] = []
    if WeightSampler(ensemble.slots, ensemble.settings.weights).numbersPerDraw > 0 {
      choices.append(.weights)
    }
    if variants.count > 1 { choices.append(.aggregation) }
    if !ensemble.unknowns.isEmpty { choices.append(.unknown) }
    return choices
  }

  /// How much of the shift each choice accounts for; `nil` where there is none to make.
  func sensitivity(samples: Int) -> Sensitivity? {
    let choices = choices
    let samplers = variants.map { ensemble.sampler($0) }
    return Sensitivity(of: choices, samples: samples, seed: ensemble.settings.seed) { points in
      let draws = points.map { point in
        Draw(point, choices, variants: variants.count)
      }
      return shifts(draws, samplers)
    }
  }

  /// One way of making all choices.
  fileprivate struct Draw: Sendable {
    var variant = 0
    var weights: UInt64?
    var unknown: UInt64 = 0

    init(_ point: [Double], _ choices: [Sensitivity.Choice], variants: Int) {
      for (choice, number) in zip(choices, point) {
        let seed = UInt64(number * 0x1p53)
        switch choice {
        case .weights: weights = seed
        case .aggregation: variant = min(Int(number * Double(variants)), variants - 1)
        case .unknown: unknown = seed
        }
      }
    }
  }

  /// The mean shift of every draw.
  private func shifts(_ draws: [Draw], _ samplers: [RankSampler]) -> [Double] {
    let piece = 64
    let lists = samplers.indices.flatMap { variant -> [ArraySlice<Int>] in
      let own = draws.indices.filter { draws[$0].variant == variant }
      return stride(from: 0, to: own.count, by: piece).map { own[$0..<min($0 + piece, own.count)] }
    }
    let results = Parallel.run(pieces: lists.count, threads: threads) {
      [(Int, Double)]()
    } work: { piece, found in
      guard let first = lists[piece].first else { return }
      var scorer = TileScorer(samplers[draws[first].variant])
      for start in stride(from: 0, to: lists[piece].count, by: TotalsModel.tile) {
        let tile = lists[piece].dropFirst(start).prefix(TotalsModel.tile)
        let sampler = scorer.sampler
        let ranks = scorer.ranks(tile.count) { place, slots, cells in
          draws[tile[tile.startIndex + place]].fill(slots, cells, sampler)
        }
        for (index, ranks) in zip(tile, ranks) {
          found.append((index, reference.meanShift(to: ranks) ?? 0))
        }
      }
    }
    var shifts = [Double](repeating: 0, count: draws.count)
    for (index, shift) in results.joined() { shifts[index] = shift }
    return shifts
  }

  /// What leaving out each group does that has siblings, in the order of the checklist.
  func removals() -> [Robustness.Removal] {
    let draws = ensemble.unknowns.isEmpty ? 1 : min(ensemble.settings.samples, 1_000)
    let before = ranks(ensemble.root, draws)
    return ensemble.root.groupsWithSiblings.map { id in
      let after = ranks(ensemble.root.without(id), draws)
      let shifts = zip(before, after).compactMap { $0.meanShift(to: $1) }
      return Robustness.Removal(
        group: id, shift: shifts.isEmpty ? 0 : ExactSum.of(shifts) / Double(shifts.count))
    }
  }

  /// The ranks by the checklist's own weights, for each draw of the unknown answers.
  private func ranks(_ root: Group, _ draws: Int) -> [[Double]] {
    let sampler = ensemble.sampler(root)
    var scorer = TileScorer(sampler)
    return stride(from: 0, to: draws, by: TotalsModel.tile).flatMap { start in
      scorer.ranks(min(TotalsModel.tile, draws - start)) { place, slots, cells in
        sampler.draw(start + place, ensemble.slots.weights, slots, cells)
      }
    }
  }
}

extension RankShifts.Draw {
  /// Writes weights and answers.
  fileprivate func fill(
    _ slots: UnsafeMutablePointer<Double>, _ cells: UnsafeMutablePointer<Double>,
    _ sampler: RankSampler
  ) {
    if let weights {
      var generator = NumberSequence(seed: weights)
      sampler.weights.draw(&generator, into: slots)
    } else {
      for (slot, weight) in sampler.weights.given.enumerated() { slots[slot] = weight }
    }
    var generator = NumberSequence(seed: ~unknown)
    sampler.unknowns.draw(&generator, into: cells)
  }
}

extension [Double] {
  /// The mean of how far these ranks are from others, of the cities that have both; `nil` if none does.
  fileprivate func meanShift(to others: [Double]) -> Double? {
    var (sum, count) = (0.0, 0)
    for (a, b) in zip(self, others) where a > 0 && b > 0 {
      sum += abs(a - b)
      count += 1
    }
    return count > 0 ? sum / Double(count) : nil
  }
}
