/// Sorts numbers, each with the index it came from, the greatest first.
///
/// They are thrown into as many buckets as there are numbers, in proportion to their size, and put in
/// order within a bucket: for numbers that are spread out that takes no more than a few steps each.
struct DescendingSorter: Sendable {
  private(set) var values: [Double]
  private(set) var cities: ArraySlice<Int32>
  private var allCities: [Int32]
  private var ends: [Int32]
  private let bucketCount: Int

  /// Whether the number at a place is below the one before by more than rounding.
  func isBelow(_ position: Int) -> Bool {
    values[position - 1] - values[position] > Comparison.rounding
  }

  init(capacity: Int) {
    values = [Double](repeating: 0, count: capacity)
    allCities = [Int32](repeating: 0, count: capacity)
    cities = allCities[...]
    bucketCount = max(1, capacity)
    ends = [Int32](repeating: 0, count: bucketCount + 1)
  }

  /// Sorts all that are numbers.
  mutating func sort(_ numbers: UnsafeBufferPointer<Double>) {
    var (least, most, count) = (Double.infinity, -Double.infinity, 0)
    for number in numbers where !number.isNaN {
      least = min(least, number)
      most = max(most, number)
      count += 1
    }
    cities = []
    let (top, range) = (most, most - least)
    // Where a division by the range says nothing, all go into one bucket.
    let scale = range > 1e-300 && range.isFinite ? Double(bucketCount - 1) / range : 0
    func bucket(_ number: Double) -> Int { scale > 0 ? Int((top - number) * scale) : 0 }
    values.withUnsafeMutableBufferPointer { values in
      allCities.withUnsafeMutableBufferPointer { cities in
        ends.withUnsafeMutableBufferPointer { ends in
          for bucket in ends.indices { ends[bucket] = 0 }
          for number in numbers where !number.isNaN { ends[bucket(number) + 1] += 1 }
          for bucket in 1..<ends.count { ends[bucket] += ends[bucket - 1] }
          for (index, number) in numbers.enumerated() where !number.isNaN {
            let own = bucket(number)
            let place = Int(ends[own])
            ends[own] += 1
            values[place] = number
            cities[place] = Int32(index)
          }
          DescendingSorter.order(values, cities, ends)
        }
      }
    }
    cities = allCities[..<count]
  }

  /// The rank of every city, from 1, equal ones sharing the lowest; 0 for one that has no number.
  mutating func ranks(_ numbers: UnsafeBufferPointer<Double>) -> [Double] {
    sort(numbers)
    var ranks = [Double](repeating: 0, count: numbers.count)
    var rank = 1
    for (position, city) in cities.enumerated() {
      if position > 0, isBelow(position) { rank = position + 1 }
      ranks[Int(city)] = Double(rank)
    }
    return ranks
  }

  /// Puts the numbers of each bucket in order; `ends` says where each bucket ends.
  private static func order(
    _ values: UnsafeMutableBufferPointer<Double>, _ cities: UnsafeMutableBufferPointer<Int32>,
    _ ends: UnsafeMutableBufferPointer<Int32>
  ) {
    var start = 0
    for end in ends.dropLast() {
      let bucket = start..<Int(end)
      start = Int(end)
      if bucket.count > 32 {
        let sorted = bucket.map { (values[$0], cities[$0]) }.sorted { $0.0 > $1.0 }
        for (place, item) in zip(bucket, sorted) { (values[place], cities[place]) = item }
        continue
      }
      for place in bucket.dropFirst() {
        let (value, city) = (values[place], cities[place])
        var hole = place
        while hole > bucket.lowerBound, values[hole - 1] < value {
          values[hole] = values[hole - 1]
          cities[hole] = cities[hole - 1]
          hole -= 1
        }
        (values[hole], cities[hole]) = (value, city)
      }
    }
  }
}
