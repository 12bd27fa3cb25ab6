/// Draws weights and unknown answers many times, and counts the ranks that follow.
struct RankSampler: Sendable {
  /// What was counted.
  struct Result: Sendable {
    var counter: RankCounter
    /// By city, then by slot: the weights with which it came first, added up in whole `unit`s so that the
    /// order does not matter.
    var firstWeights: [Int64]

    /// Adds what was counted in other draws.
    mutating func add(_ other: Result) {
      counter.add(other.counter)
      for index in firstWeights.indices { firstWeights[index] += other.firstWeights[index] }
    }
  }

  let model: TotalsModel
  let weights: WeightSampler
  let unknowns: UnknownSampler
  let seed: UInt64
  let countsPairs: Bool

  /// So many draws are done by one thread in a row.
  private static let piece = 256
  /// Weights are added up in this unit, as parts of the greatest one of the checklist: 2,000 siblings in ten
  /// million draws stay within 64 bits.
  static let unit = 0x1p-24

  /// Counts the ranks of some draws: the same whatever the number of threads.
  ///
  /// All draws have the weights `fixed` where they are given; `progress` is told now and then how many
  /// draws more are done, from any thread.
  func run(
    _ range: Range<Int>, threads: Int, fixed: [Double]? = nil,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> Result {
    let pieces = (range.count + RankSampler.piece - 1) / RankSampler.piece
    let draws = Parallel.run(pieces: pieces, threads: threads) {
      Draws(self)
    } work: { piece, draws in
      let first = range.lowerBound + piece * RankSampler.piece
      let last = min(first + RankSampler.piece, range.upperBound)
      for start in stride(from: first, to: last, by: TotalsModel.tile) {
        draws.take(start..<min(start + TotalsModel.tile, last), fixed, self)
      }
      progress(last - first)
    }
    let results = draws.map { result in
      var result = result.result
      result.counter.flush()
      return result
    }
    return results.dropFirst().reduce(into: results[0]) { $0.add($1) }
  }

  /// The memory of one thread, and what it has counted.
  private struct Draws: Sendable {
    var result: Result
    private var scorer: TileScorer
    private let unit: Double

    init(_ sampler: RankSampler) {
      let model = sampler.model
      scorer = TileScorer(sampler)
      unit = RankSampler.unit * sampler.weights.greatest
      result = Result(
        counter: RankCounter(cityCount: model.cityCount, countsPairs: sampler.countsPairs),
        firstWeights: [Int64](repeating: 0, count: model.cityCount * model.slotCount))
    }

    /// Works out the draws of a range, at most as many as fit into one tile.
    mutating func take(_ range: Range<Int>, _ fixed: [Double]?, _ sampler: RankSampler) {
      scorer.evaluate(range.count) { place, slots, cells in
        sampler.draw(range.lowerBound + place, fixed, slots, cells)
      }
      for place in 0..<range.count {
        let first = scorer.totals(place) { result.counter.count($0) }
        scorer.weights(place) { weights in
          for city in first {
            Draws.add(weights, unit, ofCity: Int(city), to: &result.firstWeights)
          }
        }
      }
    }

    private static func add(
      _ weights: UnsafeBufferPointer<Double>, _ unit: Double, ofCity city: Int,
      to sums: inout [Int64]
    ) {
      sums.withUnsafeMutableBufferPointer { sums in
        for slot in weights.indices {
          sums[city * weights.count + slot] += Int64(weights[slot] / unit + 0.5)
        }
      }
    }
  }

  /// Draws the weights and the unknown answers of one draw, whatever was drawn before.
  func draw(
    _ draw: Int, _ fixed: [Double]?, _ slots: UnsafeMutablePointer<Double>,
    _ cells: UnsafeMutablePointer<Double>
  ) {
    if let fixed {
      for slot in fixed.indices { slots[slot] = fixed[slot] }
    } else {
      var generator = NumberSequence(seed: seed, after: draw * weights.numbersPerDraw)
      weights.draw(&generator, into: slots)
    }
    guard !unknowns.isEmpty else { return }
    var generator = NumberSequence(seed: ~seed, after: draw * unknowns.numbersPerDraw)
    unknowns.draw(&generator, into: cells)
  }
}
