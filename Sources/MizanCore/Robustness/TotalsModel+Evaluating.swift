extension TotalsModel {
  /// The memory in which totals are worked out; one for each thread.
  struct Workspace {
    /// By node: the score of every city, draw by draw; NaN where nothing applies.
    fileprivate var scores: [[Double]]
    /// What each input of the node weighs, in all draws.
    fileprivate var weights: [SIMD4<Double>]
    /// What they weigh together.
    fileprivate var sum = SIMD4<Double>.zero
    /// By city: what applies weighs so much.
    fileprivate var totalWeights: [SIMD4<Double>]

    init(_ model: TotalsModel) {
      let size = TotalsModel.tile * model.stride
      scores = model.nodes.map { _ in [Double](repeating: 0, count: size) }
      totalWeights = [SIMD4<Double>](repeating: .zero, count: model.cityCount)
      let most = model.nodes.map(\.inputCount).max() ?? 0
      weights = [SIMD4<Double>](repeating: .zero, count: most)
    }

    /// The totals of one draw: as many as there are cities, NaN where nothing applies.
    func totals<Result>(
      ofDraw draw: Int, _ model: TotalsModel, _ read: (UnsafeBufferPointer<Double>) -> Result
    ) -> Result {
      scores[scores.count - 1].withUnsafeBufferPointer { scores in
        read(
          UnsafeBufferPointer(rebasing: scores[(draw * model.stride)...].prefix(model.cityCount)))
      }
    }
  }

  /// Works out the totals of `tile` draws, to be found in `workspace` afterwards.
  ///
  /// `slots` has the weights of all slots, `cells` what is drawn of the unknown (`cellCount` each), both
  /// draw after draw.
  func evaluate(
    _ slots: UnsafePointer<Double>, _ cells: UnsafePointer<Double>, cellCount: Int,
    _ workspace: inout Workspace
  ) {
    for index in nodes.indices {
      let node = nodes[index]
      weigh(node, slots, &workspace)
      switch node.aggregation.form.center {
      case .mean: mean(index, cells, cellCount, &workspace)
      case .least: least(index, cells, cellCount, &workspace)
      }
    }
  }

  private func weigh(
    _ node: Node, _ slots: UnsafePointer<Double>, _ workspace: inout Workspace
  ) {
    workspace.weights.withUnsafeMutableBufferPointer { weights in
      for input in 0..<node.inputCount { weights[input] = SIMD4(repeating: 1) }
      for factor in node.factors {
        let slot = slots + Int(factor.slot)
        weights[Int(factor.input)] *= SIMD4(
          slot[0], slot[slotCount], slot[2 * slotCount], slot[3 * slotCount])
      }
      var sum = SIMD4<Double>.zero
      for input in 0..<node.inputCount { sum += weights[input] }
      workspace.sum = sum
    }
  }

  private func mean(
    _ index: Int, _ cells: UnsafePointer<Double>, _ cellCount: Int, _ workspace: inout Workspace
  ) {
    let node = nodes[index]
    var sums = workspace.scores[index]
    workspace.scores[index] = []
    sums.withUnsafeMutableBufferPointer { sums in
      workspace.weights.withUnsafeBufferPointer { weights in
        node.known.withUnsafeBufferPointer {
          TotalsModel.addProducts(
            $0, weights, rows: node.criteria.count, stride: stride, into: sums)
        }
        workspace.totalWeights.withUnsafeMutableBufferPointer { totals in
          for city in totals.indices { totals[city] = workspace.sum }
          for place in node.missing { totals[Int(place.city)] -= weights[Int(place.input)] }
          for place in node.open {
            for draw in 0..<TotalsModel.tile {
              let score = cells[draw * cellCount + Int(place.cell)]
              if score.isNaN { continue }
              let weight = weights[Int(place.input)][draw]
              sums[draw * stride + Int(place.city)] += weight * node.aggregation.transform(score)
              totals[Int(place.city)][draw] += weight
            }
          }
        }
      }
    }
    for (position, inner) in node.nodes.enumerated() {
      add(inner, at: node.criteria.count + position, to: &sums, node.aggregation, &workspace)
    }
    divide(&sums, node, cells, cellCount, &workspace)
    workspace.scores[index] = sums
  }

  /// Adds a group's scores to those of the group around it.
  private func add(
    _ inner: Int, at input: Int, to sums: inout [Double], _ aggregation: Aggregation,
    _ workspace: inout Workspace
  ) {
    let isStraight = aggregation.isStraight
    let mayBeEmpty = nodes[inner].mayBeEmpty
    for draw in 0..<TotalsModel.tile {
      let weight = workspace.weights[input][draw]
      for city in 0..<cityCount {
        let place = draw * stride + city
        let score = workspace.scores[inner][place]
        if mayBeEmpty, score.isNaN {
          workspace.totalWeights[city][draw] -= weight
        } else {
          sums[place] += weight * (isStraight ? score : aggregation.transform(score))
        }
      }
    }
  }

  private func divide(
    _ sums: inout [Double], _ node: Node, _ cells: UnsafePointer<Double>, _ cellCount: Int,
    _ workspace: inout Workspace
  ) {
    let isStraight = node.aggregation.isStraight
    for draw in 0..<TotalsModel.tile {
      let all = workspace.sum[draw]
      for city in 0..<cityCount {
        let place = draw * stride + city
        var total = workspace.totalWeights[city][draw]
        // So much has been taken away that too few digits are left.
        if total < all * 0x1p-20 {
          total = weight(node, city, draw, cells + draw * cellCount, workspace)
        }
        let mean = total > 0 ? sums[place] / total : .nan
        sums[place] = isStraight || mean.isNaN ? mean : node.aggregation.inverse(mean)
      }
    }
  }

  /// What applies to a city weighs so much, added up.
  private func weight(
    _ node: Node, _ city: Int, _ draw: Int, _ cells: UnsafePointer<Double>,
    _ workspace: Workspace
  ) -> Double {
    var applies = [Bool](repeating: true, count: node.inputCount)
    for place in node.missing where place.city == city { applies[Int(place.input)] = false }
    for place in node.open where place.city == city && !cells[Int(place.cell)].isNaN {
      applies[Int(place.input)] = true
    }
    for (position, inner) in node.nodes.enumerated() {
      applies[node.criteria.count + position] =
        !workspace.scores[inner][draw * stride + city].isNaN
    }
    return applies.indices.reduce(0) { sum, input in
      applies[input] ? sum + workspace.weights[input][draw] : sum
    }
  }

  private func least(
    _ index: Int, _ cells: UnsafePointer<Double>, _ cellCount: Int, _ workspace: inout Workspace
  ) {
    let node = nodes[index]
    let transform = node.aggregation.transform
    for draw in 0..<TotalsModel.tile {
      // Without a weight in this draw a part counts for nothing.
      func counts(_ input: Int) -> Bool {
        workspace.weights[input][draw] > 0
      }
      var scores = [Double](repeating: .infinity, count: cityCount)
      for input in node.criteria.indices where counts(input) {
        for city in 0..<cityCount {
          scores[city] = min(scores[city], node.known[input * stride + city])
        }
      }
      for place in node.open where counts(Int(place.input)) {
        let score = cells[draw * cellCount + Int(place.cell)]
        if score.isNaN { continue }
        scores[Int(place.city)] = min(scores[Int(place.city)], transform(score))
      }
      for (position, inner) in node.nodes.enumerated()
      where counts(node.criteria.count + position) {
        for city in 0..<cityCount {
          let score = workspace.scores[inner][draw * stride + city]
          if !score.isNaN { scores[city] = min(scores[city], transform(score)) }
        }
      }
      for city in 0..<cityCount {
        workspace.scores[index][draw * stride + city] =
          scores[city] == .infinity ? .nan : node.aggregation.inverse(scores[city])
      }
    }
  }

  /// Writes the sum of all rows, each times its weight: `tile` sums for every city.
  ///
  /// Four cities and four draws at a time, whose sums stay in registers.
  private static func addProducts(
    _ rows: UnsafeBufferPointer<Double>, _ weights: UnsafeBufferPointer<SIMD4<Double>>, rows count: Int,
    stride: Int, into sums: UnsafeMutableBufferPointer<Double>
  ) {
    guard let sums = sums.baseAddress else { return }
    guard count > 0, let rows = UnsafeRawPointer(rows.baseAddress),
      let weights = weights.baseAddress
    else {
      for place in 0..<tile * stride { sums[place] = 0 }
      return
    }
    let target = UnsafeMutableRawPointer(sums)
    for city in Swift.stride(from: 0, to: stride, by: 4) {
      var (a, b, c, d) = (
        SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero
      )
      var row = rows + city * 8
      var weight = weights
      for _ in 0..<count {
        let scores = row.loadUnaligned(as: SIMD4<Double>.self)
        a += scores * weight.pointee[0]
        b += scores * weight.pointee[1]
        c += scores * weight.pointee[2]
        d += scores * weight.pointee[3]
        row += stride * 8
        weight += 1
      }
      for (draw, sum) in [a, b, c, d].enumerated() {
        target.storeBytes(of: sum, toByteOffset: (draw * stride + city) * 8, as: SIMD4<Double>.self)
      }
    }
  }
}
