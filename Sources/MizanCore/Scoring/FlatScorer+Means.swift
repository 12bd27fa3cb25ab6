// Weighted means, whose numbers are found in one go over what a group holds.
extension FlatScorer {
  /// What the parts of a group come to.
  struct Tally {
    var isAny = false
    var isAnySure = false
    /// Whether some part may not apply.
    var isAnyUnsure = false
    var isCertain = true
    var knownCriteria = 0
    /// Whether the sums are all there is to it: scores count as they are, and all terms fit.
    var isMean = false
    /// Of what is certain.
    var certain = Mean()
    // Of the rest, as far as it applies for sure.
    var low = Mean()
    var high = Mean()
    // Of the rest, though it may not apply. Coverages are scores here.
    var known = Mean()
    var covered = Mean()
  }

  func tally(_ node: Node) -> Tally {
    cells.withUnsafeBufferPointer { cells in
      inputs.withUnsafeBufferPointer { inputs in
        var tally = Tally()
        tally.isMean = node.isMean
        for place in node.inputs { tally.take(cells[inputs[place].place], inputs[place], node) }
        return tally
      }
    }
  }

  /// Fills in the numbers of a mean.
  mutating func fill(_ score: inout Score, _ node: Node, _ tally: Tally) {
    score.low = bound(node, tally, .low)
    score.high = tally.isCertain ? score.low : bound(node, tally, .high)
    score.known = tally.isCertain ? score.low : tally.certain.value(with: tally.known)
    score.coverage = tally.isCertain ? 1 : tally.certain.coverage(with: tally.covered)
  }

  /// As an `OuterAggregate` has it, over sums that are there already: what may not apply is taken in, the furthest
  /// first, as long as it moves the mean outwards.
  private mutating func bound(_ node: Node, _ tally: Tally, _ end: End) -> Double {
    var rest = end == .low ? tally.low : tally.high
    var value = tally.certain.value(with: rest)
    guard tally.isAnyUnsure else { return value ?? 0 }
    optional.removeAll(keepingCapacity: true)
    for input in inputs[node.inputs] {
      let cell = cells[input.place]
      guard cell.applies == .maybe else { continue }
      let score = end == .low ? cell.low : cell.high
      let place = end.place(of: score, among: optional.count) { optional[$0].score }
      optional.insert((score, input.weight), at: place)
    }
    for item in optional {
      if let value, !end.isFurther(item.score, value) { break }
      _ = rest.take(item.score, weight: item.weight)
      value = tally.certain.value(with: rest)
    }
    return value ?? 0
  }

  /// The sum of scores times their weights, and that of the weights.
  struct Mean {
    private var scores = FixedSum()
    private var weights = FixedSum()
    private var isEmpty = true

    /// - Returns: false for a term that does not fit.
    @inline(__always)
    mutating func take(_ score: Double, weight: Double) -> Bool {
      isEmpty = false
      return scores.take(score * weight) && weights.take(weight)
    }

    /// The mean of what is here and there; `nil` where that is nothing.
    func value(with other: Mean) -> Double? {
      var sum = self
      guard !isEmpty || !other.isEmpty, sum.scores.take(other.scores),
        sum.weights.take(other.weights)
      else { return nil }
      return sum.scores.value / sum.weights.value
    }

    /// The share of the weights that is covered, where all of those that are here are.
    func coverage(with other: Mean) -> Double {
      var sum = self
      sum.scores = sum.weights
      return sum.value(with: other) ?? 0
    }
  }
}

extension FlatScorer.Tally {
  @inline(__always)
  fileprivate mutating func take(
    _ cell: FlatScorer.Cell, _ input: FlatScorer.Input, _ node: FlatScorer.Node
  ) {
    guard cell.applies != .no else { return }
    isAny = true
    knownCriteria &+= cell.knownCriteria
    if cell.applies == .surely { isAnySure = true } else { isAnyUnsure = true }
    if cell.isCertain, cell.applies == .surely {
      if isMean { isMean = certain.take(cell.low, weight: input.weight) }
    } else {
      if !cell.isCertain { isCertain = false }
      if isMean { isMean = takeOpen(cell, known: node.known(cell), weight: input.weight) }
    }
  }

  /// Takes in a part that is open, or may not apply.
  ///
  /// - Returns: false for one of which a term does not fit.
  private mutating func takeOpen(
    _ cell: FlatScorer.Cell, known: Double, weight: Double
  ) -> Bool {
    var (low, high) = (low, high)
    guard low.take(cell.low, weight: weight), high.take(cell.high, weight: weight),
      covered.take(cell.coverage, weight: weight)
    else { return false }
    // What may not apply enters the ends later, or not at all.
    if cell.applies == .surely { (self.low, self.high) = (low, high) }
    return known.isNaN || self.known.take(known, weight: weight)
  }
}
