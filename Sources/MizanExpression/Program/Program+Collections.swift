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
    let function = BuiltinFunction.all[function]
    var strictness = Strictness()
    var arguments: [Value] = []
    for operand in self.operands(operands) {
      let argument = value(operand, facts, &frame)
      strictness.take(argument)
      arguments.append(argument)
    }
    if let obstacle = strictness.obstacle { return obstacle }
    guard let first = arguments.first else { return fail(.noOverload, node) }
    guard function.isVariadic else {
      let second = arguments.count > 1 ? arguments[1] : .null
      return result(function.body(first, second, &frame.meter), at: node)
    }
    if arguments.count == 1 { return result(function.body(first, .null, &frame.meter), at: node) }
    var value = first
    for next in arguments.dropFirst() {
      switch function.body(value, next, &frame.meter) {
      case .value(let better): value = better
      case .failure(let reason): return fail(reason, node)
      }
    }
    return value
  }
}
