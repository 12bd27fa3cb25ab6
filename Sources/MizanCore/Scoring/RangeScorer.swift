/// The range of a checklist's total, found again and again with other outcomes of a few criteria.
///
/// It gives what a `ScoreTree` gives, bit for bit; only the groups around what changes are gone through,
/// in arrays that are used again.
struct RangeScorer {
  /// What is known of a criterion or a group.
  ///
  /// Criteria have their index as place, groups follow.
  fileprivate struct Cell {
    var low = 0.0
    var high = 0.0
    var applies = Applies.no
  }

  fileprivate enum Applies { case no, maybe, surely }

  private struct Node {
    let inputs: Range<Int>
    var outer: OuterAggregate
  }

  private var nodes: [Node]
  private let inputs: [(place: Int, weight: Double)]
  /// By place: the node it enters, with its weight there; `nil` for the whole checklist, and for what counts for nothing.
  private let outer: [(node: Int, weight: Double)?]
  private let criteria: Int
  /// The sums of today at both ends, by node: what a single change is told from.
  private var today: [(low: OuterAggregate, high: OuterAggregate)] = []
  /// What holds today.
  private var base: [Cell]
  /// The same with the changes; as `base` between two calls.
  private var cells: [Cell]
  private var isStale: [Bool]

  /// A scorer of one list of outcomes, one for each criterion.
  init(_ checklist: Checklist, _ outcomes: [Outcome]) {
    let slots = WeightSlots(checklist.root)
    let tree = InputTree(checklist.root, slots)
    criteria = outcomes.count
    var (inputs, nodes) = ([(place: Int, weight: Double)](), [Node]())
    var outer = [(node: Int, weight: Double)?](
      repeating: nil, count: outcomes.count + tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      let start = inputs.count
      for input in node.inputs {
        let place =
          switch input.member {
          case .criterion(let criterion): criterion
          case .node(let node): outcomes.count + node
          }
        // From the inside out, as groups hand their criteria on.
        let weight = input.slots.reversed().reduce(1) { $0 * slots.weights[$1] }
        outer[place] = (index, weight)
        inputs.append((place, weight))
      }
      nodes.append(
        Node(
          inputs: start..<inputs.count, outer: OuterAggregate(node.aggregation)))
    }
    (self.nodes, self.inputs, self.outer) = (nodes, inputs, outer)
    isStale = [Bool](repeating: false, count: nodes.count)
    base = []
    cells = []
    begin(outcomes)
  }

  /// The same checklist with other outcomes.
  func beginning(with outcomes: [Outcome]) -> RangeScorer {
    var scorer = self
    scorer.begin(outcomes)
    return scorer
  }

  private mutating func begin(_ outcomes: [Outcome]) {
    cells = outcomes.map(Cell.init) + nodes.map { _ in Cell() }
    for node in nodes.indices { score(node) }
    base = cells
    today = nodes.indices.map { (sums(at: .low, of: $0), sums(at: .high, of: $0)) }
  }

  /// The total if some outcomes were others; `nil` where nothing applies.
  mutating func range(
    with changes: [(index: Int, outcome: Outcome)]
  ) -> ClosedRange<Double>? {
    let single = changes.count == 1 ? total(with: changes[0]) : nil
    guard let total = single ?? total(with: changes), total.applies != .no else { return nil }
    return total.low...max(total.low, total.high)
  }

  /// The total with one other outcome, from the sums of today; `nil` where they do not tell.
  private func total(with change: (index: Int, outcome: Outcome)) -> Cell? {
    var (place, cell) = (change.index, Cell(change.outcome))
    while let (node, weight) = outer[place] {
      let before = base[place]
      guard before.applies == .surely, cell.applies == .surely,
        let low = today[node].low.bound(replacing: before.low, with: cell.low, weight: weight),
        let high = today[node].high.bound(replacing: before.high, with: cell.high, weight: weight)
      else { return nil }
      place = criteria + node
      (cell.low, cell.high) = (low, high)
    }
    // What counts for nothing changes nothing.
    return place == base.count - 1 ? cell : base.last
  }

  private mutating func total(with changes: [(index: Int, outcome: Outcome)]) -> Cell? {
    for change in changes {
      cells[change.index] = Cell(change.outcome)
      var node = outer[change.index]?.node
      while let stale = node {
        isStale[stale] = true
        node = outer[criteria + stale]?.node
      }
    }
    for node in nodes.indices where isStale[node] { score(node) }
    let total = cells.last
    for change in changes { cells[change.index] = base[change.index] }
    for node in nodes.indices where isStale[node] {
      cells[criteria + node] = base[criteria + node]
      isStale[node] = false
    }
    return total
  }

  private mutating func score(_ node: Int) {
    var cell = Cell()
    for input in inputs[nodes[node].inputs] {
      switch cells[input.place].applies {
      case .no: break
      case .maybe: if cell.applies == .no { cell.applies = .maybe }
      case .surely: cell.applies = .surely
      }
    }
    if cell.applies != .no {
      cell.low = bound(node, .low)
      cell.high = bound(node, .high)
    }
    cells[criteria + node] = cell
  }

  private mutating func bound(_ node: Int, _ end: End) -> Double {
    nodes[node].outer.removeAll()
    for input in inputs[nodes[node].inputs] {
      let cell = cells[input.place]
      guard cell.applies != .no else { continue }
      nodes[node].outer.add(
        end == .low ? cell.low : cell.high, weight: input.weight, name: input.place,
        mayNotApply: cell.applies == .maybe, end)
    }
    return nodes[node].outer.bound(end)
  }

  private mutating func sums(at end: End, of node: Int) -> OuterAggregate {
    _ = bound(node, end)
    return nodes[node].outer
  }
}

extension RangeScorer.Cell {
  init(_ outcome: Outcome) {
    guard let range = outcome.range else { return }
    (low, high) = (range.lowerBound, range.upperBound)
    applies = outcome.mayNotApply ? .maybe : .surely
  }
}
