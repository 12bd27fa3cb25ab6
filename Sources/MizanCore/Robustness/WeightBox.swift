/// What cities score with weights that may be anything in their ranges, by one aggregation.
///
/// Each city's ends are worked out once, so that two cities are held against each other in a few steps.
struct WeightBox: Sendable {
  /// Whether something concerns a city.
  enum Applies: UInt8, Sendable {
    case never, perhaps, surely
  }

  /// Everything that a score may be.
  struct Ends: Sendable {
    var low: Double
    var high: Double
    var applies: Applies

    static let none = Ends(low: 0, high: 0, applies: .never)
  }

  /// How much more one city scores than another at least.
  struct Least: Sendable {
    var score: Double
    /// The same of the transformed scores; −∞ where that says nothing.
    var transformed: Double

    static let none = Least(score: -.infinity, transformed: -.infinity)
  }

  private struct Node: Sendable {
    let aggregation: Aggregation
    /// The places of its inputs among those of all nodes.
    let inputs: Range<Int>
  }

  private struct Input: Sendable {
    let member: InputTree.Input.Member
    let least: Double
    let most: Double
    /// Whether it is a node whose scores are transformed in the same way.
    let isAlike: Bool
  }

  private var nodes: [Node] = []
  private var inputs: [Input] = []
  /// By city, then by input: transformed.
  private var ends: [Ends] = []
  /// By city, then by node: scores.
  private var scores: [Ends] = []

  var nodeCount: Int { nodes.count }

  init(_ tree: InputTree, _ cities: [[Outcome]], _ slots: WeightSlots, _ space: WeightSpace) {
    for node in tree.nodes {
      let start = inputs.count
      for input in node.inputs {
        let ranges = input.slots.map { space.range(of: slots.weights[$0]) }
        var isAlike = false
        if case .node(let inner) = input.member {
          isAlike = tree.nodes[inner].aggregation == node.aggregation
        }
        inputs.append(
          Input(
            member: input.member, least: ranges.reduce(1) { $0 * $1.lowerBound },
            most: ranges.reduce(1) { $0 * $1.upperBound }, isAlike: isAlike))
      }
      nodes.append(Node(aggregation: node.aggregation, inputs: start..<inputs.count))
    }
    ends.reserveCapacity(cities.count * inputs.count)
    scores.reserveCapacity(cities.count * nodes.count)
    for city in cities { add(city) }
  }

  /// What a city scores.
  func total(_ city: Int) -> Ends { scores[(city + 1) * nodes.count - 1] }

  /// How much more the first city scores than the second at least, each taken by itself.
  func apart(_ a: Int, _ b: Int) -> Double { total(a).apart(from: total(b)) }
}

extension WeightBox {
  /// Works out the ends of one more city.
  private mutating func add(_ city: [Outcome]) {
    let first = scores.count
    for node in nodes {
      let start = ends.count
      for input in inputs[node.inputs] {
        let own =
          switch input.member {
          case .node(let inner): scores[first + inner]
          case .criterion(let index): Ends(city[index])
          }
        let transform = node.aggregation.transform
        ends.append(
          own.applies == .never
            ? .none : Ends(low: transform(own.low), high: transform(own.high), applies: own.applies)
        )
      }
      scores.append(score(node, ends[start...]))
    }
  }

  /// A node's score from the ends of its inputs.
  private func score(_ node: Node, _ ends: ArraySlice<Ends>) -> Ends {
    var applies = Applies.never
    var (lows, highs) = ([Weighed](), [Weighed]())
    for (input, own) in zip(inputs[node.inputs], ends) where own.applies != .never {
      applies = max(applies, own.applies)
      // What may not apply may count for nothing.
      let least = own.applies == .perhaps ? 0 : input.least
      lows.append(Weighed(score: own.low, least: least, most: input.most))
      highs.append(Weighed(score: own.high, least: least, most: input.most))
    }
    guard applies != .never else { return .none }
    let inverse = node.aggregation.inverse
    switch node.aggregation.form.center {
    case .mean:
      return Ends(low: inverse(lows.leastMean), high: inverse(highs.greatestMean), applies: applies)
    case .least:
      return Ends(low: inverse(lows.least), high: inverse(highs.greatestLeast), applies: applies)
    }
  }
}

extension WeightBox {
  /// How much more the first city scores at least; −∞ where it may have no score.
  ///
  /// In a mean the difference of two transformed scores is the mean of the differences. `scratch` is
  /// memory for as many nodes as there are.
  func leastDifference(_ a: Int, _ b: Int, _ scratch: inout [Least]) -> Double {
    for node in nodes.indices { scratch[node] = least(node, a, b, scratch) }
    return scratch[nodes.count - 1].score
  }

  private func least(_ index: Int, _ a: Int, _ b: Int, _ inner: [Least]) -> Least {
    let node = nodes[index]
    let (own, other) = (scores[a * nodes.count + index], scores[b * nodes.count + index])
    let apart = own.apart(from: other)
    guard node.aggregation.form.center == .mean,
      let least = leastMean(node, a, b, inner), least.isFinite
    else { return Least(score: apart, transformed: -.infinity) }
    let score =
      node.aggregation.form.functions == nil || !node.aggregation.form.hasInverse
      ? least : node.aggregation.leastRise(least, from: other, to: own)
    return Least(score: max(score, apart), transformed: least)
  }

  /// The least mean of the differences of all inputs; `nil` where one applies to one of the two only.
  private func leastMean(_ node: Node, _ a: Int, _ b: Int, _ inner: [Least]) -> Double? {
    let isStraight = node.aggregation.form.functions == nil
    let (first, second) = (a * inputs.count, b * inputs.count)
    return withUnsafeTemporaryAllocation(of: Weighed.self, capacity: node.inputs.count) { weighed in
      var count = 0
      for place in node.inputs {
        let (own, other) = (ends[first + place], ends[second + place])
        if own.applies == .never, other.applies == .never { continue }
        guard own.applies == .surely, other.applies == .surely else { return nil }
        let input = inputs[place]
        var difference = own.low - other.high
        if case .node(let node) = input.member {
          if input.isAlike { difference = max(difference, inner[node].transformed) }
          if isStraight { difference = max(difference, inner[node].score) }
        }
        weighed.initializeElement(
          at: count, to: Weighed(score: difference, least: input.least, most: input.most))
        count += 1
      }
      return count > 0 ? UnsafeMutableBufferPointer(rebasing: weighed[..<count]).leastMean : nil
    }
  }
}

extension Aggregation {
  /// How much a score rises at least if what it is transformed to rises by `rise` or more, from one that
  /// lies between some ends to one that lies between others.
  ///
  /// The inverse bends one way only, so that the least rise is at one of the ends.
  fileprivate func leastRise(
    _ rise: Double, from start: WeightBox.Ends, to goal: WeightBox.Ends
  ) -> Double {
    let from = transform(start.low)...max(transform(start.low), transform(start.high))
    let (least, most) = (transform(goal.low), max(transform(goal.low), transform(goal.high)))
    func rises(_ place: Double) -> Double {
      let place = min(max(place, from.lowerBound), from.upperBound)
      return inverse(min(max(place + rise, least), most)) - inverse(place)
    }
    let found = min(rises(least - rise), rises(most - rise))
    return found.isNaN ? -.infinity : found
  }
}

extension WeightBox.Ends {
  fileprivate init(_ outcome: Outcome) {
    switch outcome {
    case .notApplicable: self = .none
    case .known(let score): self.init(low: score, high: score, applies: .surely)
    case .open(let range, let mayNotApply):
      self.init(
        low: range.lowerBound, high: range.upperBound, applies: mayNotApply ? .perhaps : .surely)
    }
  }

  /// How far it lies above another at least; −∞ where it may have no score.
  fileprivate func apart(from other: Self) -> Double {
    applies == .surely && other.applies != .never ? low - other.high : -.infinity
  }
}

extension WeightBox.Applies: Comparable {
  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
