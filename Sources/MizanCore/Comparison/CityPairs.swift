/// Every two cities of a comparison once, worked out one after the other: of a thousand cities there are
/// half a million.
public struct CityPairs: Sequence, Sendable {
  /// By city, in the order given; `nil` for one to which nothing applies.
  let ranges: [ClosedRange<Double>?]

  init(_ ranges: [ClosedRange<Double>?]) { self.ranges = ranges }

  /// Begins with the first city and the one after it.
  public func makeIterator() -> Iterator { Iterator(ranges: ranges) }

  /// Goes through the pairs.
  public struct Iterator: IteratorProtocol {
    fileprivate let ranges: [ClosedRange<Double>?]
    private var (a, b) = (0, 0)

    fileprivate init(ranges: [ClosedRange<Double>?]) { self.ranges = ranges }

    /// The next pair; `nil` after the last.
    public mutating func next() -> Comparison.Pair? {
      while a < ranges.count {
        b += 1
        if b >= ranges.count || ranges[a] == nil {
          a += 1
          b = a
        } else if let first = ranges[a], let second = ranges[b] {
          return Comparison.Pair(a, b, first, second)
        }
      }
      return nil
    }
  }
}

extension Comparison.Pair {
  fileprivate init(
    _ a: Int, _ b: Int, _ first: ClosedRange<Double>, _ second: ClosedRange<Double>
  ) {
    (self.a, self.b) = (a, b)
    aSurelyAhead = first.lowerBound - second.upperBound > Comparison.rounding
    bSurelyAhead = second.lowerBound - first.upperBound > Comparison.rounding
    isEqual = first.isEqual(to: second)
    aNeverBehind = !aSurelyAhead && !isEqual && first.neverFalls(below: second)
    bNeverBehind = !bSurelyAhead && !isEqual && second.neverFalls(below: first)
  }

  /// Whether neither is surely above the other with the answers known today, nor do they score the same.
  public var isOpen: Bool { !aSurelyAhead && !bSurelyAhead && !isEqual }

  /// Whether nothing at all can be said of which is above.
  public var isUntold: Bool { isOpen && !aNeverBehind && !bNeverBehind }
}

extension ClosedRange<Double> {
  /// Whether both are one number, the same but for rounding.
  func isEqual(to other: ClosedRange<Double>) -> Bool {
    Swift.max(upperBound, other.upperBound) - Swift.min(lowerBound, other.lowerBound)
      <= Comparison.rounding
  }

  /// Whether its least is at least the most of another.
  fileprivate func neverFalls(below other: ClosedRange<Double>) -> Bool {
    other.upperBound - lowerBound <= Comparison.rounding
  }
}

extension Comparison {
  /// With more cities they are not listed two by two.
  static let mostInPairs = 200

  /// Whether the cities are so few that they can be listed two by two.
  public var hasFewPairs: Bool { scorecards.count <= Comparison.mostInPairs }

  /// How each city stands to all others.
  public var pairStandings: PairStandings { PairStandings(pairs.ranges) }

  /// The cities that one is above, whatever the unknown answers turn out to be.
  public func surelyBelow(_ city: Int) -> [Int] {
    guard let own = pairs.ranges[city] else { return [] }
    return pairs.ranges.indices.filter { other in
      pairs.ranges[other].map { own.lowerBound - $0.upperBound > Comparison.rounding } ?? false
    }
  }

  /// The cities that one is never below, whatever the unknown answers turn out to be, though it may turn out to
  /// be level with them.
  public func neverAbove(_ city: Int) -> [Int] {
    guard let own = pairs.ranges[city] else { return [] }
    return pairs.ranges.indices.filter { other in
      guard other != city, let range = pairs.ranges[other] else { return false }
      let pair = Pair(city, other, own, range)
      return pair.aNeverBehind
    }
  }

  /// The sets of cities that score the same, and nothing about it is open: two cities or more in each, in
  /// the order given.
  public var equalCities: [[Int]] {
    let certain = pairs.ranges.indices.compactMap { city in
      pairs.ranges[city].flatMap { range in
        range.upperBound - range.lowerBound <= Comparison.rounding
          ? (score: range.lowerBound, city: city) : nil
      }
    }.sorted { $0 < $1 }
    var sets: [[Int]] = []
    var first = -Double.infinity
    for (score, city) in certain {
      if score - first > Comparison.rounding {
        sets.append([])
        first = score
      }
      sets[sets.count - 1].append(city)
    }
    return sets.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
