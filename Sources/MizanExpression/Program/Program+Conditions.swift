extension Program {
  /// What the node comes to as a condition.
  ///
  /// Nothing here allocates but texts, lists and macros.
  /// Inlined, as for most nodes a call would cost more than what it does.
  @inline(__always)
  func truth(_ node: Int32, _ facts: borrowing FactValues, _ frame: inout Frame) -> Truth {
    frame.meter.take(1)
    return reading(node, facts, &frame.meter) ?? connecting(node, facts, &frame)
  }

  /// What a node comes to that does more than read a fact.
  private func connecting(
    _ node: Int32, _ facts: borrowing FactValues, _ frame: inout Frame
  ) -> Truth {
    if frame.meter.isExhausted { return .failure(EvaluationFailure(.tooManySteps, at: node)) }
    return judge(node, facts, &frame)
  }

  /// What a node whose step is counted already comes to as a condition.
  func judge(_ node: Int32, _ facts: borrowing FactValues, _ frame: inout Frame) -> Truth {
    switch instructions[Int(node)] {
    case .and(let operands): return junction(operands, decidedBy: false, facts, &frame)
    case .or(let operands): return junction(operands, decidedBy: true, facts, &frame)
    case .not(let operand): return truth(operand, facts, &frame).negated
    case .variable(let target): return truth(target, facts, &frame)
    default: return Truth(evaluate(node, facts, &frame), at: node)
    }
  }

  /// What a node comes to that only reads a fact; `nil` for other nodes, and where the fact is not of
  /// its type.
  @inline(__always)
  private func reading(
    _ node: Int32, _ facts: borrowing FactValues, _ meter: inout Meter
  ) -> Truth? {
    switch instructions[Int(node)] {
    case .compareDouble(let operation, let fact, let number):
      let cell = facts.cells[Int(fact.slot)]
      if cell.kind == .double { return truth(Double(bitPattern: cell.bits), operation, number) }
      if cell.kind == .unknown { return .unknown(fact.set) }
    case .compareInt(let operation, let fact, let number):
      let cell = facts.cells[Int(fact.slot)]
      if cell.kind == .int { return truth(Int64(bitPattern: cell.bits), operation, number) }
      if cell.kind == .unknown { return .unknown(fact.set) }
    case .compareSize(let operation, _, let fact, let number):
      let cell = facts.cells[Int(fact.slot)]
      if cell.kind == .list { return truth(Int64(cell.count), operation, number) }
      if cell.kind == .unknown { return .unknown(fact.set) }
    case .fact(let fact):
      let cell = facts.cells[Int(fact.slot)]
      if cell.kind == .bool { return cell.bits == 1 ? .yes : .no }
      if cell.kind == .unknown { return .unknown(fact.set) }
    case .compareText(let fact, let text, let isEqual):
      if let known = facts.text(at: Int(fact.slot)),
        case .string(let wanted) = constants[Int(text)]
      {
        return Text.areEqual(known, wanted, &meter) == isEqual ? .yes : .no
      }
      if facts.cells[Int(fact.slot)].kind == .unknown { return .unknown(fact.set) }
    default: break
    }
    return nil
  }

  private func truth<Number: Comparable>(
    _ a: Number, _ operation: BinaryOperator, _ b: Number
  ) -> Truth {
    operation.holds(a, b) ? .yes : .no
  }

  private func junction(
    _ operands: Instruction.Operands, decidedBy deciding: Bool, _ facts: borrowing FactValues,
    _ frame: inout Frame
  ) -> Truth {
    var junction = Junction(decidedBy: deciding)
    for index in Int(operands.start)..<Int(operands.start + operands.count) {
      if junction.take(truth(self.operands[index], facts, &frame)) { return junction.decision }
    }
    return junction.result
  }
}
