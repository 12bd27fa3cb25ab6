/// Draws what is not known of all cities, every possible answer equally likely.
struct UnknownSampler: Sendable {
  /// The place of each cell among those that are drawn: by city, then by criterion.
  private(set) var places: [[Int: Int]] = []
  /// How many cells are drawn.
  private(set) var cellCount = 0
  /// How many numbers one draw takes from its generator.
  private(set) var numbersPerDraw = 0

  // All cities lie in flat arrays, as they are gone through for every draw.
  private var parts: [Part] = []
  private var cells: [Cell] = []
  /// The outcomes of all cells, one after the other; NaN for not to apply.
  private var outcomes: [Double] = []

  /// Cells of one city that are drawn one by one, or one combination of several.
  private struct Part {
    /// Those of the first combination.
    let cells: Range<Int>
    /// 0 where the cells are drawn one by one.
    let combinations: Int
  }

  private struct Cell {
    let outcomes: Range<Int>
    /// The first outcome is any number from here, up to so much more.
    let low: Double
    let width: Double

    /// One of the outcomes, each equally likely; `number` is in 0..<1.
    func outcome(_ number: Double, _ all: UnsafeBufferPointer<Double>) -> Double {
      let place = number * Double(outcomes.count)
      let index = min(Int(place), outcomes.count - 1)
      return index == 0 && width > 0
        ? low + (place - Double(index)) * width : all[outcomes.lowerBound + index]
    }
  }

  init(_ unknowns: [CityUnknowns]) {
    for city in unknowns {
      places.append([:])
      if !city.independent.isEmpty { add([city.independent], combinations: 0) }
      if !city.combinations.isEmpty {
        add(city.combinations, combinations: city.combinations.count)
      }
    }
  }

  /// Adds cells of the last city, in every combination.
  private mutating func add(_ lists: [[OpenCell]], combinations: Int) {
    for cell in lists[0] {
      places[places.count - 1][cell.criterion] = cellCount
      cellCount += 1
    }
    let first = cells.count..<cells.count + lists[0].count
    parts.append(Part(cells: first, combinations: combinations))
    numbersPerDraw += first.count + (combinations > 0 ? 1 : 0)
    for cell in lists.joined() { add(cell) }
  }

  private mutating func add(_ cell: OpenCell) {
    let start = outcomes.count
    outcomes += cell.scores.isEmpty ? [cell.range.lowerBound] : cell.scores
    if cell.mayNotApply { outcomes.append(.nan) }
    let width = cell.scores.isEmpty ? cell.range.upperBound - cell.range.lowerBound : 0
    cells.append(Cell(outcomes: start..<outcomes.count, low: outcomes[start], width: width))
  }

  var isEmpty: Bool { cellCount == 0 }

  /// Writes the score of every cell, NaN where it turns out not to apply.
  func draw(_ generator: inout NumberSequence, into scores: UnsafeMutablePointer<Double>) {
    var place = 0
    cells.withUnsafeBufferPointer { cells in
      outcomes.withUnsafeBufferPointer { outcomes in
        for part in parts {
          var first = part.cells.lowerBound
          if part.combinations > 0 {
            let choice = Int((1 - generator.unit()) * Double(part.combinations))
            first += choice * part.cells.count
          }
          for cell in first..<first + part.cells.count {
            scores[place] = cells[cell].outcome(1 - generator.unit(), outcomes)
            place += 1
          }
        }
      }
    }
  }
}
