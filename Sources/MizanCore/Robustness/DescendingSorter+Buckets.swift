extension DescendingSorter {
  /// So many buckets for each number: with fewer more is left to be put in order than is saved.
  static let bucketsForEach = 2
  /// So many moves for each number, and more is left to do than is worth it.
  fileprivate static let mostMoves = 8
  /// Added to a number below 2^32 makes its lowest bits the nearest integer: several numbers at once, which
  /// a conversion cannot do on every processor.
  fileprivate static let toInteger = 0x1p52

  /// The memory in which numbers are sorted.
  struct Buckets {
    let values: UnsafeMutablePointer<Double>
    let cities: UnsafeMutablePointer<Int32>
    /// By index: the bucket, in the lowest bits.
    let buckets: UnsafeMutablePointer<Double>
    /// By bucket, and one for what is not a number: how many it holds, then where its next one goes.
    let places: UnsafeMutablePointer<Int32>

    /// Sorts all that are numbers.
    ///
    /// - Returns: how many there are; `nil` where they crowd, or differ by so little or so much that a
    ///   division by that says nothing.
    func sort(_ numbers: UnsafeBufferPointer<Double>) -> Int? {
      let count = numbers.count
      guard count >= Lanes.scalarCount, let numbers = numbers.baseAddress else { return nil }
      let (least, most) = extremes(numbers, count)
      let range = most - least
      guard range > 1e-300, range.isFinite else { return nil }
      choose(
        numbers, count, top: most,
        scale: Double(DescendingSorter.bucketsForEach * count - 1) / range)
      let sortable = countPlaces(count)
      scatter(numbers, count)
      return putInOrder(sortable) ? sortable : nil
    }

    private func extremes(_ numbers: UnsafePointer<Double>, _ count: Int) -> (Double, Double) {
      var (least, most) = (Lanes(repeating: .infinity), Lanes(repeating: -.infinity))
      for step in stride(from: 0, to: count, by: Lanes.scalarCount) {
        // The last step goes over some once more.
        let lanes = numbers.lanes(at: min(step, count - Lanes.scalarCount))
        least = least.least(lanes)
        most = most.most(lanes)
      }
      return (least.min(), most.max())
    }

    private func choose(
      _ numbers: UnsafePointer<Double>, _ count: Int, top: Double, scale: Double
    ) {
      let last = Lanes(repeating: Double(DescendingSorter.bucketsForEach * count))
      for step in stride(from: 0, to: count, by: Lanes.scalarCount) {
        let place = min(step, count - Lanes.scalarCount)
        let bucket = (top - numbers.lanes(at: place)) * scale
        // What is not a number is not within.
        let own = last.replacing(with: bucket, where: bucket .<= last)
        buckets.store(own + DescendingSorter.toInteger, at: place)
      }
    }

    private func bucket(_ index: Int) -> Int {
      Int(UInt32(truncatingIfNeeded: buckets[index].bitPattern))
    }

    /// Notes where each bucket begins, and gives how many are numbers.
    private func countPlaces(_ count: Int) -> Int {
      let last = DescendingSorter.bucketsForEach * count
      for bucket in 0...last { places[bucket] = 0 }
      for index in 0..<count { places[bucket(index)] &+= 1 }
      var sum: Int32 = 0
      for bucket in 0..<last {
        let size = places[bucket]
        places[bucket] = sum
        sum &+= size
      }
      places[last] = sum
      return Int(sum)
    }

    private func scatter(_ numbers: UnsafePointer<Double>, _ count: Int) {
      for index in 0..<count {
        let bucket = bucket(index)
        let place = Int(places[bucket])
        places[bucket] &+= 1
        values[place] = numbers[index]
        cities[place] = Int32(truncatingIfNeeded: index)
      }
    }

    /// Puts numbers in order of which few are not, and those near their place; gives up where that is not so.
    private func putInOrder(_ count: Int) -> Bool {
      var moves = 0
      for place in 1..<max(1, count) where values[place - 1] < values[place] {
        let (value, city) = (values[place], cities[place])
        var hole = place
        repeat {
          values[hole] = values[hole - 1]
          cities[hole] = cities[hole - 1]
          hole -= 1
        } while hole > 0 && values[hole - 1] < value
        (values[hole], cities[hole]) = (value, city)
        moves += place - hole
        if moves > DescendingSorter.mostMoves * count { return false }
      }
      return true
    }
  }
}
