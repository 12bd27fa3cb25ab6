/// Scores all cities in a few draws at a time; the memory of one thread.
struct TileScorer: Sendable {
  let sampler: RankSampler
  private var workspace: TotalsModel.Workspace
  private var slots: [Double]
  private var cells: [Double]
  private var sorter: DescendingSorter

  init(_ sampler: RankSampler) {
    self.sampler = sampler
    workspace = TotalsModel.Workspace(sampler.model)
    slots = [Double](repeating: 1, count: TotalsModel.tile * sampler.model.slotCount + 1)
    cells = [Double](repeating: 0, count: TotalsModel.tile * sampler.unknowns.cellCount + 1)
    sorter = DescendingSorter(capacity: sampler.model.cityCount)
  }

  /// Works out `count` draws, at most a tile; `fill` writes what is drawn: for the draw of that number the
  /// weight of every slot, and every cell.
  mutating func evaluate(
    _ count: Int,
    _ fill: (Int, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) {
    let (model, cellCount) = (sampler.model, sampler.unknowns.cellCount)
    slots.withUnsafeMutableBufferPointer { slots in
      cells.withUnsafeMutableBufferPointer { cells in
        guard let slots = slots.baseAddress, let cells = cells.baseAddress else { return }
        for place in 0..<count {
          fill(place, slots + place * model.slotCount, cells + place * cellCount)
        }
        model.evaluate(
          TotalsModel.Drawn(slots: slots, cells: cells, cellCount: cellCount), &workspace)
      }
    }
  }

  /// The totals of all cities in one of the draws that were worked out.
  func totals<Result>(_ draw: Int, _ read: (UnsafeBufferPointer<Double>) -> Result) -> Result {
    workspace.totals(ofDraw: draw, sampler.model, read)
  }

  /// The weights that the slots had in one of the draws.
  func weights(_ draw: Int, _ read: (UnsafeBufferPointer<Double>) -> Void) {
    let count = sampler.model.slotCount
    slots.withUnsafeBufferPointer { slots in
      read(UnsafeBufferPointer(rebasing: slots[(draw * count)...].prefix(count)))
    }
  }

  /// The rank of every city in each of `count` draws, from 1; 0 for one that has none.
  mutating func ranks(
    _ count: Int,
    _ fill: (Int, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) -> [[Double]] {
    evaluate(count, fill)
    var ranks = [UInt16](repeating: 0, count: sampler.model.cityCount)
    return (0..<count).map { draw in
      totals(draw) { _ = sorter.rank($0, into: &ranks) }
      return ranks.map(Double.init)
    }
  }
}
