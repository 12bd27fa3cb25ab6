extension Program {
  /// The value of a macro.
  func walk(
    _ walk: Comprehension, at node: Int32, _ facts: borrowing FactValues, _ frame: inout Frame
  ) -> Value {
    let range = value(walk.range, facts, &frame)
    guard range.isDefinite else { return range }
    let elements: [Value]
    switch range {
    case .list(let list): elements = list
    case .map(let map): elements = map.keys
    default: return fail(.noOverload, node)
    }
    switch walk.macro {
    case .all: return quantified(walk, elements, decidedBy: false, facts, &frame).value
    case .exists: return quantified(walk, elements, decidedBy: true, facts, &frame).value
    case .existsOne: return existsOne(walk, elements, facts, &frame)
    case .filter: return filtered(walk, elements, at: node, facts, &frame)
    case .map: return mapped(walk, elements, at: node, facts, &frame)
    }
  }

  private func quantified(
    _ walk: Comprehension, _ elements: [Value], decidedBy deciding: Bool,
    _ facts: borrowing FactValues, _ frame: inout Frame
  ) -> Truth {
    var junction = Junction(decidedBy: deciding)
    for element in elements {
      frame.locals[Int(walk.local)] = element
      if junction.take(truth(walk.body, facts, &frame)) { return junction.decision }
      if frame.meter.isExhausted { break }
    }
    return junction.result
  }

  private func existsOne(
    _ walk: Comprehension, _ elements: [Value], _ facts: borrowing FactValues,
    _ frame: inout Frame
  ) -> Value {
    var strictness = Strictness()
    var count = 0
    for element in elements where !frame.meter.isExhausted {
      frame.locals[Int(walk.local)] = element
      let holds = truth(walk.body, facts, &frame)
      strictness.take(holds.value)
      if holds == .yes { count += 1 }
    }
    return strictness.obstacle ?? .bool(count == 1)
  }

  private func filtered(
    _ walk: Comprehension, _ elements: [Value], at node: Int32,
    _ facts: borrowing FactValues, _ frame: inout Frame
  ) -> Value {
    var strictness = Strictness()
    var kept: [Value] = []
    for element in elements where !frame.meter.isExhausted {
      frame.locals[Int(walk.local)] = element
      let holds = truth(walk.body, facts, &frame)
      strictness.take(holds.value)
      if holds == .yes { kept.append(element) }
    }
    return made(kept, strictness, at: node)
  }

  /// With `result`, `body` says which elements count.
  private func mapped(
    _ walk: Comprehension, _ elements: [Value], at node: Int32,
    _ facts: borrowing FactValues, _ frame: inout Frame
  ) -> Value {
    var strictness = Strictness()
    var built: [Value] = []
    for element in elements where !frame.meter.isExhausted {
      frame.locals[Int(walk.local)] = element
      if walk.result != nil {
        let holds = truth(walk.body, facts, &frame)
        strictness.take(holds.value)
        if holds != .yes { continue }
      }
      let value = value(walk.result ?? walk.body, facts, &frame)
      strictness.take(value)
      built.append(value)
    }
    return made(built, strictness, at: node)
  }

  /// A list that a macro built, if nothing stands in its way and it is not too long.
  private func made(_ elements: [Value], _ strictness: Strictness, at node: Int32) -> Value {
    if let obstacle = strictness.obstacle { return obstacle }
    return elements.count > ExpressionLimits.size ? fail(.tooLarge, node) : .list(elements)
  }
}
