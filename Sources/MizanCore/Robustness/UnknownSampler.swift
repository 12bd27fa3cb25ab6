/// Draws what is not known of all cities, every possible answer equally likely.
struct UnknownSampler: Sendable {
  private let unknowns: [CityUnknowns]
  /// The place of each cell among those that are drawn: by city, then by criterion.
  private(set) var places: [[Int: Int]]
  /// How many cells are drawn.
  let cellCount: Int
  /// How many numbers one draw takes from its generator.
  let numbersPerDraw: Int

  init(_ unknowns: [CityUnknowns]) {
    self.unknowns = unknowns
    places = []
    var (cells, numbers) = (0, 0)
    for city in unknowns {
      var own: [Int: Int] = [:]
      for cell in city.independent + (city.combinations.first ?? []) {
        own[cell.criterion] = cells
        cells += 1
        numbers += 1
      }
      if !city.combinations.isEmpty { numbers += 1 }
      places.append(own)
    }
    cellCount = cells
    numbersPerDraw = numbers
  }

  var isEmpty: Bool { cellCount == 0 }

  /// Writes the score of every cell, NaN where it turns out not to apply.
  func draw(_ generator: inout NumberSequence, into scores: UnsafeMutablePointer<Double>) {
    var place = 0
    for city in unknowns where !city.isEmpty {
      for cell in city.independent {
        scores[place] = cell.outcome(1 - generator.unit())
        place += 1
      }
      guard !city.combinations.isEmpty else { continue }
      let choice = Int((1 - generator.unit()) * Double(city.combinations.count))
      for cell in city.combinations[choice] {
        scores[place] = cell.outcome(1 - generator.unit())
        place += 1
      }
    }
  }
}
