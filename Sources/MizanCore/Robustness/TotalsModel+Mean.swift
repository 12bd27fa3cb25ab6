extension TotalsModel {
  /// Works out a node whose score is a mean: the sum of what is known, each times its weight, over what
  /// applies to a city weighs together.
  ///
  /// Few criteria do not apply, so what does not is taken away from the weight of all.
  func mean(_ index: Int, _ memory: Memory) {
    let node = nodes[index]
    node.known.withUnsafeBufferPointer { known in
      let sums = WeightedSums(stride: stride, rows: node.criteria.count)
      sums.write(known.baseAddress, memory.weights, to: row(index, 0, memory))
    }
    weighApplying(node, memory)
    addDrawn(node, index, memory)
    for (position, inner) in node.nodes.enumerated() {
      add(inner, at: node.criteria.count + position, to: index, memory)
    }
    for draw in 0..<TotalsModel.tile { divide(index, draw, memory) }
  }

  /// Writes what applies to each city weighs, by city, in all draws.
  private func weighApplying(_ node: Node, _ memory: Memory) {
    for city in cityCount..<stride { memory.applying[city] = memory.sum }
    var start = 0
    node.gaps.withUnsafeBufferPointer { gaps in
      for (city, end) in node.gapEnds.enumerated() {
        var total = memory.sum
        for gap in start..<end { total -= memory.weights[Int(gaps[gap].input)] }
        memory.applying[city] = total
        start = end
      }
    }
  }

  /// Adds what is drawn of the unknown.
  private func addDrawn(_ node: Node, _ index: Int, _ memory: Memory) {
    let isStraight = node.aggregation.isStraight
    let sums = row(index, 0, memory)
    for gap in node.drawn {
      let cell = memory.drawn.cells + Int(gap.cell)
      let weight = memory.weights[Int(gap.input)]
      for draw in 0..<TotalsModel.tile {
        let score = cell[draw * memory.drawn.cellCount]
        if score.isNaN { continue }
        let part = isStraight ? score : node.aggregation.transform(score)
        sums[draw * stride + Int(gap.city)] += weight[draw] * part
        memory.applying[Int(gap.city)][draw] += weight[draw]
      }
    }
  }

  /// Adds a group's scores to those of the group around it.
  private func add(_ inner: Int, at input: Int, to index: Int, _ memory: Memory) {
    let aggregation = nodes[index].aggregation
    let isStraight = aggregation.isStraight
    for draw in 0..<TotalsModel.tile {
      let weight = memory.weights[input][draw]
      let (sums, scores) = (row(index, draw, memory), row(inner, draw, memory))
      if isStraight, !nodes[inner].mayBeEmpty {
        for city in Swift.stride(from: 0, to: stride, by: Lanes.scalarCount) {
          sums.store(sums.lanes(at: city) + scores.lanes(at: city) * weight, at: city)
        }
        continue
      }
      for city in 0..<cityCount {
        let score = scores[city]
        if score.isNaN {
          memory.applying[city][draw] -= weight
        } else {
          sums[city] += weight * (isStraight ? score : aggregation.transform(score))
        }
      }
    }
  }

  /// Makes the sums of one draw means.
  private func divide(_ index: Int, _ draw: Int, _ memory: Memory) {
    let aggregation = nodes[index].aggregation
    let (sums, applying) = (row(index, draw, memory), memory.applying)
    // Where so much has been taken away that too few digits are left to tell equal cities from others.
    let few = memory.sum[draw] * 0x1p-10
    for city in 0..<cityCount where applying[city][draw] < few {
      applying[city][draw] = weight(index, city, draw, memory)
    }
    for city in Swift.stride(from: 0, to: stride, by: Lanes.scalarCount) {
      let total = Lanes(
        applying[city][draw], applying[city + 1][draw], applying[city + 2][draw],
        applying[city + 3][draw])
      let mean = sums.lanes(at: city) / total
      sums.store(Lanes(repeating: .nan).replacing(with: mean, where: total .> 0), at: city)
    }
    if aggregation.isStraight { return }
    for city in 0..<cityCount where !sums[city].isNaN {
      sums[city] = aggregation.inverse(sums[city])
    }
  }

  /// What applies to a city weighs so much, added up.
  private func weight(_ index: Int, _ city: Int, _ draw: Int, _ memory: Memory) -> Double {
    let node = nodes[index]
    let cells = memory.drawn.cells + draw * memory.drawn.cellCount
    var gaps = node.gaps[node.gaps(of: city)]
    var sum = 0.0
    for input in node.criteria.indices {
      if let gap = gaps.first, gap.input == input {
        gaps.removeFirst()
        if gap.cell < 0 || cells[Int(gap.cell)].isNaN { continue }
      }
      sum += memory.weights[input][draw]
    }
    for (position, inner) in node.nodes.enumerated()
    where !row(inner, draw, memory)[city].isNaN {
      sum += memory.weights[node.criteria.count + position][draw]
    }
    return sum
  }
}
