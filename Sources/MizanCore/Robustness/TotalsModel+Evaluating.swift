extension TotalsModel {
  /// The memory in which totals are worked out; one for each thread.
  struct Workspace {
    /// Node after node: the score of every city, draw by draw; NaN where nothing applies.
    fileprivate var scores: [Double]
    /// By city: what applies to it weighs so much in each draw, in the node that is worked out.
    fileprivate var applying: [SIMD4<Double>]
    /// What each input of the node weighs, in all draws.
    fileprivate var weights: [SIMD4<Double>]

    init(_ model: TotalsModel) {
      let size = TotalsModel.tile * model.stride
      scores = [Double](repeating: 0, count: model.nodes.count * size)
      applying = [SIMD4<Double>](repeating: .zero, count: model.stride)
      let most = model.nodes.map(\.inputCount).max() ?? 0
      weights = [SIMD4<Double>](repeating: .zero, count: most + 1)
    }

    /// The totals of one draw: as many as there are cities, NaN where nothing applies.
    func totals<Result>(
      ofDraw draw: Int, _ model: TotalsModel, _ read: (UnsafeBufferPointer<Double>) -> Result
    ) -> Result {
      let row = (model.nodes.count - 1) * TotalsModel.tile + draw
      return scores.withUnsafeBufferPointer { scores in
        read(UnsafeBufferPointer(rebasing: scores[(row * model.stride)...].prefix(model.cityCount)))
      }
    }
  }

  /// What is drawn for a tile: the weights of all slots and the scores of all cells, both draw after draw.
  struct Drawn {
    let slots: UnsafePointer<Double>
    let cells: UnsafePointer<Double>
    /// How many cells one draw has.
    let cellCount: Int
  }

  /// Where the numbers of one node lie while it is worked out.
  struct Memory {
    let drawn: Drawn
    /// Those of all nodes, as in `Workspace`.
    let scores: UnsafeMutablePointer<Double>
    let applying: UnsafeMutablePointer<SIMD4<Double>>
    let weights: UnsafePointer<SIMD4<Double>>
    /// What all inputs weigh together.
    let sum: SIMD4<Double>
  }

  /// Works out the totals of `tile` draws, to be found in `workspace` afterwards.
  func evaluate(_ drawn: Drawn, _ workspace: inout Workspace) {
    workspace.scores.withUnsafeMutableBufferPointer { scores in
      workspace.applying.withUnsafeMutableBufferPointer { applying in
        workspace.weights.withUnsafeMutableBufferPointer { weights in
          guard let scores = scores.baseAddress, let applying = applying.baseAddress,
            let weights = weights.baseAddress
          else { return }
          for (index, node) in nodes.enumerated() {
            let sum = weigh(node, drawn.slots, weights)
            let memory = Memory(
              drawn: drawn, scores: scores, applying: applying, weights: UnsafePointer(weights),
              sum: sum)
            switch node.aggregation.form.center {
            case .mean: mean(index, memory)
            case .least: least(index, memory)
            }
          }
        }
      }
    }
  }

  /// The scores of a node in one draw, by city.
  func row(_ node: Int, _ draw: Int, _ memory: Memory) -> UnsafeMutablePointer<Double> {
    memory.scores + (node * TotalsModel.tile + draw) * stride
  }

  /// Writes what each input of a node weighs, and gives what they weigh together.
  private func weigh(
    _ node: Node, _ slots: UnsafePointer<Double>, _ weights: UnsafeMutablePointer<SIMD4<Double>>
  ) -> SIMD4<Double> {
    for input in 0..<node.inputCount { weights[input] = SIMD4(repeating: 1) }
    for factor in node.factors {
      let slot = slots + Int(factor.slot)
      weights[Int(factor.input)] *= SIMD4(
        slot[0], slot[slotCount], slot[2 * slotCount], slot[3 * slotCount])
    }
    var sum = SIMD4<Double>.zero
    for input in 0..<node.inputCount { sum += weights[input] }
    return sum
  }
}
