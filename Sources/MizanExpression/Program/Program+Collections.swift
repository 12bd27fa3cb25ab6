extension Program {
  func list(
    _ operands: Instruction.Operands, _ facts: borrowing FactValues, _ frame: inout Frame
  ) -> Value {
    var elements: [Value] = []
    elements.reserveCapacity(Int(operands.count))
    var strictness = Strictness()
    for operand in self.operands(operands) {
      let element = value(operand, facts, &frame)
      strictness.take(element)
      elements.append(element)
    }
    return strictness.obstacle ?? .list(elements)
  }

  func map(
    _ operands: Instruction.Operands, at node: Int32, _ facts: borrowing FactValues,
    _ frame: inout Frame
  ) -> Value {
    let listed = list(operands, facts, &frame)
    guard case .list(let parts) = listed else { return listed }
    var map = ValueMap()
    for position in stride(from: 0, to: parts.count, by: 2) {
      frame.meter.take(bytes: parts[position].keySize)
      if let reason = map.insert(parts[position], parts[position + 1]) {
        return fail(reason, node)
      }
    }
    return .map(map)
  }

  func call(
    _ function: Int, _ operands: Instruction.Operands, at node: Int32,
    _ facts: borrowing FactValues, _ frame: inout Frame
  ) -> Value {
    switch operands.count {
    case 0: return fail(.noOverload, node)
    case 2 where BuiltinFunction.all[function].fold == nil, 1:
      let first = value(operand(0, of: operands), facts, &frame)
      let second = operands.count == 2 ? value(operand(1, of: operands), facts, &frame) : .null
      if !first.isDefinite || !second.isDefinite { return obstacle(first, second) }
      return result(BuiltinFunction.all[function].body(first, second, &frame.meter), at: node)
    default: return fold(function, list(operands, facts, &frame), at: node, &frame)
    }
  }

  /// A call with any number of arguments, which the function works through two by two.
  private func fold(
    _ function: Int, _ arguments: Value, at node: Int32, _ frame: inout Frame
  ) -> Value {
    guard case .list(let arguments) = arguments else { return arguments }
    guard let body = BuiltinFunction.all[function].fold else { return fail(.noOverload, node) }
    var value = arguments[0]
    for next in arguments.dropFirst() {
      switch body(value, next, &frame.meter) {
      case .value(let better): value = better
      case .failure(let reason): return fail(reason, node)
      }
    }
    return value
  }
}
