/// The scores of all groups of a checklist, found again and again with other outcomes, in arrays that are used
/// again.
///
/// It gives what a `ScoreTree` gives, bit for bit.
struct FlatScorer: Sendable {
  /// What is known of a criterion or a group: as much of a score as enters the group around it.
  struct Cell: Sendable {
    var low = 0.0
    var high = 0.0
    /// Not a number where nothing is known.
    var known = Double.nan
    var coverage = 0.0
    var knownCriteria = 0
    var applies = Applies.no
    /// Whether nothing of it is open: its numbers are one.
    var isCertain = false

    init() {}

    init(_ outcome: Outcome) {
      switch outcome {
      case .notApplicable: break
      case .known(let score):
        (low, high, known, coverage, knownCriteria) = (score, score, score, 1, 1)
        (applies, isCertain) = (.surely, true)
      case .open(let range, let mayNotApply):
        (low, high) = (range.lowerBound, range.upperBound)
        applies = mayNotApply ? .maybe : .surely
      }
    }

    init(_ score: Score, isWithheld: Bool) {
      (low, high, coverage) = (score.low, score.high, score.coverage)
      known = isWithheld ? .nan : score.known ?? .nan
      knownCriteria = score.knownCriteria
      applies = score.mayNotApply ? .maybe : .surely
      isCertain = coverage == 1 && low == high && known == low
    }

    /// The same as a score.
    var score: Score {
      Score(
        low: low, high: high, known: known.isNaN ? nil : known, coverage: coverage,
        knownCriteria: knownCriteria, mayNotApply: applies == .maybe)
    }
  }

  enum Applies: Sendable { case no, maybe, surely }

  struct Input: Sendable {
    /// Of a criterion its index; groups follow.
    let place: Int
    let weight: Double
  }

  /// An object that never changes, so that nothing of it is copied to look at it.
  final class Node: Sendable {
    let scoring: Scoring
    let aggregation: Aggregation
    let inputs: Range<Int>
    /// Where its score stands among those of all groups, outermost first.
    let position: Int
    let isSum: Bool
    /// Whether its numbers are means of so few terms that their sums stay small.
    let isMean: Bool
    let unknown: UnknownPolicy

    init(_ scoring: Scoring, _ inputs: Range<Int>, position: Int) {
      (self.scoring, self.inputs, self.position) = (scoring, inputs, position)
      aggregation = scoring.aggregation
      isSum = aggregation.form.id == Aggregation.Form.sum.id
      isMean = aggregation.isStraight && inputs.count <= FixedSum.mostTerms
      unknown = scoring.unknown
    }

    /// What a part counts as in the single number that is made of what is known; not a number where it is left out.
    func known(_ cell: Cell) -> Double {
      cell.known.isNaN && unknown == .zero ? cell.low : cell.known
    }
  }

  /// Inner groups before the outer ones.
  private var nodes: [Node] = []
  var inputs: [Input] = []
  /// Criteria, then nodes.
  var cells: [Cell]
  private let criteria: Int
  private var outer: [OuterAggregate] = []
  var optional: [(score: Double, weight: Double)] = []
  /// Whether the last bound had no value, as an aggregation is not defined for a score.
  private var isLastUndefined = false

  /// A scorer that knows of no outcome yet.
  init(_ checklist: Checklist) {
    criteria = checklist.criteria.count
    cells = [Cell](repeating: Cell(), count: criteria)
    var positions = 0
    _ = add(checklist.root, &positions)
    cells += nodes.map { _ in Cell() }
    outer = nodes.map { OuterAggregate($0.aggregation) }
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
  mutating func set(_ criterion: Int, _ outcome: Outcome) { cells[criterion] = Cell(outcome) }

  /// Sets what is known of a criterion, made ready before.
  @inline(__always)
  mutating func set(_ criterion: Int, _ cell: Cell) { cells[criterion] = cell }

  /// Scores all groups by the outcomes that were set.
  ///
  /// - Parameter groups: gets the scores, outermost first; it has a place for each group.
  /// - Returns: false where an aggregation is not defined for the best that may come of what was set.
  mutating func score(into groups: inout [BatchScores.Group]) -> Bool {
    for index in nodes.indices {
      let node = nodes[index]
      guard let score = score(index, node) else {
        cells[criteria + index] = Cell()
        groups[node.position] = BatchScores.Group()
        continue
      }
      guard !isLastUndefined else { return false }
      let withheld = node.scoring.withheld(score)
      groups[node.position] = BatchScores.Group(score: score, withheld: withheld)
      cells[criteria + index] = Cell(score, isWithheld: withheld != nil)
    }
    return true
  }

  /// `nil` where nothing applies.
  private mutating func score(_ index: Int, _ node: Node) -> Score? {
    let tally = tally(node)
    guard tally.isAny else { return nil }
    var score = Score.nothing
    score.mayNotApply = !tally.isAnySure
    score.knownCriteria = tally.knownCriteria
    if tally.isMean {
      isLastUndefined = false
      fill(&score, node, tally)
    } else {
      score.low = bound(index, node, .low)
      // Where nothing is open, all numbers are one.
      score.high = tally.isCertain ? score.low : bound(index, node, .high)
      if isLastUndefined { return score }
      score.known = tally.isCertain ? score.low : known(node)
      score.coverage = tally.isCertain ? 1 : coverage(node)
    }
    if node.isSum { score.points = Points(parts(node), node.scoring) }
    return node.unknown == .interval ? score : node.scoring.bounded(score)
  }

  private func parts(_ node: Node) -> [Part] {
    inputs[node.inputs].compactMap { input in
      let cell = cells[input.place]
      // What it is of does not matter for points.
      return cell.applies == .no
        ? nil : Part(.criterion(input.place), cell.score, weight: input.weight)
    }
  }

  private mutating func bound(_ index: Int, _ node: Node, _ end: End) -> Double {
    outer[index].removeAll()
    for place in node.inputs {
      let cell = cells[inputs[place].place]
      guard cell.applies != .no else { continue }
      outer[index].add(
        end == .low ? cell.low : cell.high, weight: inputs[place].weight, name: place,
        mayNotApply: cell.applies == .maybe, end)
    }
    let bound = outer[index].bound(end)
    isLastUndefined = outer[index].isUndefined
    return bound
  }

  private func known(_ node: Node) -> Double? {
    var running = RunningAggregate(node.aggregation)
    for place in node.inputs {
      let cell = cells[inputs[place].place]
      let known = node.known(cell)
      guard cell.applies != .no, !known.isNaN else { continue }
      running.add(node.aggregation.transform(known), weight: inputs[place].weight)
    }
    return running.isEmpty ? nil : node.aggregation.inverse(running.value)
  }

  /// The share of the weight that is known.
  private func coverage(_ node: Node) -> Double {
    var (covered, covering) = (ExactSum(), ExactSum())
    for place in node.inputs {
      let cell = cells[inputs[place].place]
      guard cell.applies != .no else { continue }
      covered.add(cell.coverage * inputs[place].weight)
      covering.add(inputs[place].weight)
    }
    return covered.value / covering.value
  }
}

extension Score {
  /// The score of what holds nothing.
  fileprivate static let nothing = Score(
    low: 0, high: 0, known: nil, coverage: 0, knownCriteria: 0, mayNotApply: true)
}
