/// The totals of many cities as a function of weights and unknown answers, made for being worked out
/// thousands of times.
///
/// Cities lie beside each other in memory, so that one step works on several of them at once, and
/// several draws are worked out together, so that each score is fetched once for all.
struct TotalsModel: Sendable {
  /// How many draws are worked out together.
  static let tile = 4

  /// A group, or a whole checklist.
  struct Node: Sendable {
    let aggregation: Aggregation
    /// How many inputs there are: the criteria first.
    var inputCount = 0
    /// The slots whose weights, multiplied, are what each input weighs: which input, and which slot.
    var factors: [(input: Int32, slot: Int32)] = []
    /// The criteria that enter, by index.
    var criteria: [Int] = []
    /// The nodes that enter after them, by index; always lower ones.
    var nodes: [Int] = []
    /// What is known of the criteria, transformed: one row for each, `stride` cities long, 0 (or nothing
    /// that could be the least) where nothing is.
    var known: [Double] = []
    /// Where no criterion's score is known: by city, then by input.
    var gaps: [Gap] = []
    /// By city: where its gaps end.
    var gapEnds: [Int] = []
    /// The gaps in which a score is drawn.
    var drawn: [Gap] = []
    /// Whether nothing in it may apply to some city.
    var mayBeEmpty = false

    mutating func addInput(_ slots: [Int]) {
      factors += slots.map { (Int32(inputCount), Int32($0)) }
      inputCount += 1
    }

    /// The places of a city's gaps.
    func gaps(of city: Int) -> Range<Int> {
      (city > 0 ? gapEnds[city - 1] : 0)..<gapEnds[city]
    }
  }

  /// A criterion of one city whose score is not known.
  struct Gap: Sendable {
    let city: Int32
    let input: Int32
    /// Which of the drawn cells has its score; −1 where it counts for nothing.
    let cell: Int32
  }

  /// Inner groups before the outer ones, the checklist last.
  private(set) var nodes: [Node] = []
  let cityCount: Int
  /// `cityCount` rounded up, so that each step takes as many cities.
  let stride: Int
  let slotCount: Int

  /// - Parameters:
  ///   - root: the groups, those of weight 0 left out.
  ///   - outcomes: one list for each city, in the order of the checklist's criteria.
  ///   - slots: the weights' places.
  ///   - unknowns: the places of what is drawn.
  init(_ root: Group, _ outcomes: [[Outcome]], _ slots: WeightSlots, _ unknowns: UnknownSampler) {
    cityCount = outcomes.count
    stride = (outcomes.count + 7) / 8 * 8
    slotCount = slots.weights.count
    for node in InputTree(root, slots).nodes { add(node, outcomes, unknowns) }
  }

  /// Adds a node after those that enter it.
  private mutating func add(
    _ inputs: InputTree.Node, _ outcomes: [[Outcome]], _ unknowns: UnknownSampler
  ) {
    var node = Node(aggregation: inputs.aggregation)
    for input in inputs.inputs {
      switch input.member {
      case .criterion(let index): node.criteria.append(index)
      case .node(let index): node.nodes.append(index)
      }
      node.addInput(input.slots)
    }
    fill(&node, outcomes, unknowns)
    nodes.append(node)
  }

  private func fill(_ node: inout Node, _ outcomes: [[Outcome]], _ unknowns: UnknownSampler) {
    let isLeast = node.aggregation.form.center == .least
    node.known = [Double](
      repeating: isLeast ? .infinity : 0, count: node.criteria.count * stride)
    for (city, list) in outcomes.enumerated() {
      var certain = false
      for (input, criterion) in node.criteria.enumerated() {
        if let cell = unknowns.places[city][criterion] {
          node.gaps.append(Gap(city: Int32(city), input: Int32(input), cell: Int32(cell)))
        } else if case .known(let score) = list[criterion] {
          node.known[input * stride + city] = node.aggregation.transform(score)
          certain = true
        } else {
          node.gaps.append(Gap(city: Int32(city), input: Int32(input), cell: -1))
        }
      }
      node.gapEnds.append(node.gaps.count)
      let isFull = node.nodes.contains { !nodes[$0].mayBeEmpty }
      if !certain, !isFull { node.mayBeEmpty = true }
    }
    node.drawn = node.gaps.filter { $0.cell >= 0 }
  }
}
