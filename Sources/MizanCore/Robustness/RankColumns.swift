/// The ranks of some draws, city after city, so that two cities are compared in several draws at once.
struct RankColumns {
  private typealias Ranks = SIMD8<Int16>

  private let cityCount: Int
  /// How many steps one city takes.
  private let height: Int
  /// 0 where a city has no rank, and after the last draw.
  private var columns: [Ranks]

  /// - Parameters:
  ///   - ranks: draw after draw, by city; 0 for none.
  ///   - draws: how many.
  ///   - cityCount: at most 32,766.
  init(_ ranks: [UInt16], draws: Int, cityCount: Int) {
    self.cityCount = cityCount
    height = (draws + Ranks.scalarCount - 1) / Ranks.scalarCount
    columns = [Ranks](repeating: .zero, count: cityCount * height)
    for city in 0..<cityCount {
      for draw in 0..<draws {
        let (step, lane) = draw.quotientAndRemainder(dividingBy: Ranks.scalarCount)
        columns[city * height + step][lane] = Int16(ranks[draw * cityCount + city])
      }
    }
  }

  /// Adds, by city and then by other city, in how many draws it was above.
  func countPairs(into ahead: UnsafeMutableBufferPointer<UInt32>) {
    columns.withUnsafeBufferPointer { columns in
      for city in 0..<cityCount {
        // Without a rank it is above none.
        let own = columns[city * height..<(city + 1) * height].map { ranks in
          ranks.replacing(with: Int16.max, where: ranks .== 0)
        }
        for other in 0..<cityCount {
          var above = Ranks.zero
          for step in 0..<height {
            above.replace(
              with: above &+ 1, where: own[step] .< columns[other * height + step])
          }
          ahead[city * cityCount + other] &+= UInt32(above.wrappedSum())
        }
      }
    }
  }
}
