extension TotalsModel {
  /// Works out a node whose score is the least of its inputs.
  ///
  /// Without a weight in a draw an input counts for nothing.
  func least(_ index: Int, _ memory: Memory) {
    let node = nodes[index]
    for draw in 0..<TotalsModel.tile {
      let scores = row(index, draw, memory)
      for city in 0..<stride { scores[city] = .infinity }
      takeKnown(node, draw, scores, memory)
      takeDrawn(node, draw, scores, memory)
      for (position, inner) in node.nodes.enumerated()
      where memory.weights[node.criteria.count + position][draw] > 0 {
        take(row(inner, draw, memory), node.aggregation, scores)
      }
      for city in 0..<cityCount {
        let score = scores[city]
        scores[city] = score == .infinity ? .nan : node.aggregation.inverse(score)
      }
    }
  }

  private func takeKnown(
    _ node: Node, _ draw: Int, _ scores: UnsafeMutablePointer<Double>, _ memory: Memory
  ) {
    node.known.withUnsafeBufferPointer { known in
      guard let known = known.baseAddress else { return }
      for input in node.criteria.indices where memory.weights[input][draw] > 0 {
        let row = known + input * stride
        for city in Swift.stride(from: 0, to: stride, by: 4) {
          scores.store(scores.lanes(at: city).least(row.lanes(at: city)), at: city)
        }
      }
    }
  }

  private func takeDrawn(
    _ node: Node, _ draw: Int, _ scores: UnsafeMutablePointer<Double>, _ memory: Memory
  ) {
    let cells = memory.drawn.cells + draw * memory.drawn.cellCount
    for gap in node.drawn where memory.weights[Int(gap.input)][draw] > 0 {
      let (city, score) = (Int(gap.city), cells[Int(gap.cell)])
      if !score.isNaN { scores[city] = min(scores[city], node.aggregation.transform(score)) }
    }
  }

  /// Takes a group's scores into those of the group around it.
  private func take(
    _ inner: UnsafePointer<Double>, _ aggregation: Aggregation,
    _ scores: UnsafeMutablePointer<Double>
  ) {
    for city in 0..<cityCount where !inner[city].isNaN {
      scores[city] = min(scores[city], aggregation.transform(inner[city]))
    }
  }
}
