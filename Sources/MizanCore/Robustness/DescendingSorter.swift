/// Sorts numbers, each with the index it came from, the greatest first, and gives their ranks.
///
/// They are thrown into buckets in proportion to their size, two for each number, so that little is left to
/// be put in order: that takes as long whatever the numbers are, unless they crowd.
struct DescendingSorter: Sendable {
  /// The greatest first; as many as `cities`.
  private(set) var values: [Double]
  /// The index that each had.
  var cities: ArraySlice<Int32> { allCities[..<count] }

  private var count = 0
  private var allCities: [Int32]
  /// By index: the bucket.
  private var buckets: [Double]
  /// By bucket: where its next number goes.
  private var places: [Int32]

  init(capacity: Int) {
    values = [Double](repeating: 0, count: capacity)
    allCities = [Int32](repeating: 0, count: capacity)
    buckets = [Double](repeating: 0, count: capacity)
    places = [Int32](repeating: 0, count: DescendingSorter.bucketsForEach * capacity + 1)
  }

  /// Sorts all that are numbers.
  mutating func sort(_ numbers: UnsafeBufferPointer<Double>) {
    let sorted = withBuckets { buckets in
      buckets.sort(numbers)
    }
    count = sorted ?? sortPlainly(numbers)
  }

  private mutating func withBuckets(_ use: (Buckets) -> Int?) -> Int? {
    values.withUnsafeMutableBufferPointer { values in
      allCities.withUnsafeMutableBufferPointer { cities in
        buckets.withUnsafeMutableBufferPointer { buckets in
          places.withUnsafeMutableBufferPointer { places in
            guard let values = values.baseAddress, let cities = cities.baseAddress,
              let buckets = buckets.baseAddress, let places = places.baseAddress
            else { return nil }
            return use(Buckets(values: values, cities: cities, buckets: buckets, places: places))
          }
        }
      }
    }
  }

  private mutating func sortPlainly(_ numbers: UnsafeBufferPointer<Double>) -> Int {
    let sorted = numbers.indices.filter { !numbers[$0].isNaN }.sorted { numbers[$0] > numbers[$1] }
    for (place, index) in sorted.enumerated() {
      values[place] = numbers[index]
      allCities[place] = Int32(index)
    }
    return sorted.count
  }

  /// Writes the rank of every city, from 1, equal ones sharing the lowest; 0 for one that has no number.
  ///
  /// - Returns: how many come first.
  mutating func rank(
    _ numbers: UnsafeBufferPointer<Double>, into ranks: UnsafeMutablePointer<UInt16>
  ) -> Int {
    sort(numbers)
    if count < numbers.count { for city in numbers.indices { ranks[city] = 0 } }
    return values.withUnsafeBufferPointer { values in
      allCities.withUnsafeBufferPointer { cities in
        var (rank, first) = (1, count)
        for position in 0..<count {
          // Below the one before by more than rounding.
          if position > 0, values[position - 1] - values[position] > Comparison.rounding {
            if rank == 1 { first = position }
            rank = position + 1
          }
          ranks[Int(cities[position])] = UInt16(truncatingIfNeeded: rank)
        }
        return first
      }
    }
  }
}
