/// The scores of all groups of a checklist, found again and again with other outcomes, in arrays that are used
/// again.
///
/// It gives what a `ScoreTree` gives, bit for bit.
struct FlatScorer: Sendable {
  /// What is known of a criterion or a group.
  struct Cell: Sendable {
    var score = Score.nothing
    var applies = Applies.no
  }

  enum Applies: Sendable { case no, maybe, surely }

  private struct Input: Sendable {
    /// Of a criterion its index; groups follow.
    let place: Int
    let weight: Double
  }

  /// An object that never changes, so that nothing of it is copied to look at it.
  private final class Node: Sendable {
    let scoring: Scoring
    let inputs: Range<Int>
    /// Where its score stands among those of all groups, outermost first.
    let position: Int
    let isSum: Bool

    init(_ scoring: Scoring, _ inputs: Range<Int>, position: Int) {
      (self.scoring, self.inputs, self.position) = (scoring, inputs, position)
      isSum = scoring.aggregation.form.id == Aggregation.Form.sum.id
    }
  }

  /// Inner groups before the outer ones.
  private var nodes: [Node] = []
  private var inputs: [Input] = []
  /// Criteria, then nodes.
  private var cells: [Cell]
  private let criteria: Int
  private var running: [RunningAggregate]
  private var optional: [(score: Double, weight: Double)] = []

  /// A scorer that knows of no outcome yet.
  init(_ checklist: Checklist) {
    criteria = checklist.criteria.count
    cells = [Cell](repeating: Cell(), count: criteria)
    running = []
    var positions = 0
    _ = add(checklist.root, &positions)
    cells += nodes.map { _ in Cell() }
    running = nodes.map { RunningAggregate($0.scoring.aggregation) }
  }

  /// Adds a group after those in it, and gives what its criteria and groups enter it with.
  private mutating func add(_ group: Group, _ positions: inout Int) -> (place: Int, inputs: [Input])
  {
    let position = positions
    positions += 1
    var own: [Input] = []
    switch group.members {
    case .criteria(let members):
      own = members.map { Input(place: $0.index, weight: group.scoring.weight(of: $0)) }
    case .groups(let groups):
      for inner in groups {
        let (place, parts) = add(inner, &positions)
        guard inner.weight > 0 else { continue }
        if group.scoring.gathers(inner) {
          let factor = group.scoring.factor(of: inner)
          own += parts.map { Input(place: $0.place, weight: $0.weight * factor) }
        } else {
          own.append(Input(place: place, weight: inner.weight))
        }
      }
    }
    own.removeAll { $0.weight <= 0 }
    let start = inputs.count
    inputs += own
    nodes.append(Node(group.scoring, start..<inputs.count, position: position))
    return (criteria + nodes.count - 1, own)
  }

  /// Sets what is known of a criterion.
  mutating func set(_ criterion: Int, _ outcome: Outcome) {
    switch outcome {
    case .notApplicable: cells[criterion].applies = .no
    case .known(let score):
      cells[criterion] = Cell(
        score: Score(
          low: score, high: score, known: score, coverage: 1, knownCriteria: 1, mayNotApply: false),
        applies: .surely)
    case .open(let range, let mayNotApply):
      cells[criterion] = Cell(
        score: Score(
          low: range.lowerBound, high: range.upperBound, known: nil, coverage: 0, knownCriteria: 0,
          mayNotApply: mayNotApply), applies: mayNotApply ? .maybe : .surely)
    }
  }

  /// Scores all groups by the outcomes that were set.
  ///
  /// - Parameter groups: gets the scores, outermost first; it has a place for each group.
  /// - Returns: false where an aggregation is not defined for what was set.
  mutating func score(into groups: inout [BatchScores.Group]) -> Bool {
    for index in nodes.indices {
      let place = criteria + index
      guard let score = score(index) else {
        cells[place].applies = .no
        groups[nodes[index].position] = BatchScores.Group()
        continue
      }
      guard score.low.isFinite, score.high.isFinite else { return false }
      let withheld = nodes[index].scoring.withheld(score)
      groups[nodes[index].position] = BatchScores.Group(
        score: nodes[index].scoring.bounded(score), withheld: withheld)
      cells[place] = Cell(score: score, applies: score.mayNotApply ? .maybe : .surely)
      if withheld != nil { cells[place].score.known = nil }
    }
    return true
  }

  /// `nil` where nothing applies.
  private mutating func score(_ node: Int) -> Score? {
    let inputs = nodes[node].inputs
    var score = Score.nothing
    var (isAny, isAllKnown) = (false, true)
    for index in inputs {
      let cell = cells[self.inputs[index].place]
      guard cell.applies != .no else { continue }
      isAny = true
      if cell.applies == .surely { score.mayNotApply = false }
      if cell.score.coverage != 1 || cell.score.low != cell.score.high
        || cell.score.known != cell.score.low
      {
        isAllKnown = false
      }
      score.knownCriteria += cell.score.knownCriteria
    }
    guard isAny else { return nil }
    score.low = bound(node, .low)
    // Where nothing is open, all numbers are one.
    score.high = isAllKnown ? score.low : bound(node, .high)
    score.known = isAllKnown ? score.low : known(node)
    score.coverage = isAllKnown ? 1 : coverage(node)
    if nodes[node].isSum { score.points = Points(parts(node), nodes[node].scoring) }
    return nodes[node].scoring.bounded(score)
  }

  private func parts(_ node: Int) -> [Part] {
    inputs[nodes[node].inputs].compactMap { input in
      let cell = cells[input.place]
      // What it is of does not matter for points.
      return cell.applies == .no
        ? nil : Part(.criterion(input.place), cell.score, weight: input.weight)
    }
  }

  /// As of parts: what may not apply is taken in, the furthest first, as long as it moves the aggregate
  /// outwards.
  private mutating func bound(_ node: Int, _ end: End) -> Double {
    let aggregation = nodes[node].scoring.aggregation
    running[node].removeAll()
    optional.removeAll(keepingCapacity: true)
    for index in nodes[node].inputs {
      let input = inputs[index]
      let cell = cells[input.place]
      guard cell.applies != .no else { continue }
      let score = aggregation.transform(end == .low ? cell.score.low : cell.score.high)
      if cell.applies == .surely {
        running[node].add(score, weight: input.weight)
      } else {
        let place = optional.firstIndex { end.isFurther(score, $0.score) } ?? optional.endIndex
        optional.insert((score, input.weight), at: place)
      }
    }
    var value = running[node].isEmpty ? nil : running[node].value
    for item in optional {
      if let value, !end.isFurther(item.score, value) { break }
      running[node].add(item.score, weight: item.weight)
      value = running[node].value
    }
    return value.map(aggregation.inverse) ?? 0
  }

  private mutating func known(_ node: Int) -> Double? {
    let scoring = nodes[node].scoring
    running[node].removeAll()
    for index in nodes[node].inputs {
      let cell = cells[inputs[index].place]
      guard cell.applies != .no, let known = scoring.known(cell.score) else { continue }
      running[node].add(scoring.aggregation.transform(known), weight: inputs[index].weight)
    }
    return running[node].isEmpty ? nil : scoring.aggregation.inverse(running[node].value)
  }

  /// The share of the weight that is known.
  private mutating func coverage(_ node: Int) -> Double {
    covered.removeAll()
    covering.removeAll()
    for index in nodes[node].inputs {
      let cell = cells[inputs[index].place]
      guard cell.applies != .no else { continue }
      covered.add(cell.score.coverage * inputs[index].weight)
      covering.add(inputs[index].weight)
    }
    return covered.value / covering.value
  }

  private var covered = ExactSum()
  private var covering = ExactSum()
}

extension Score {
  /// The score of what holds nothing.
  fileprivate static let nothing = Score(
    low: 0, high: 0, known: nil, coverage: 0, knownCriteria: 0, mayNotApply: true)
}
