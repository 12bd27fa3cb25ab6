extension Program {
  /// The value of a node.
  func value(_ node: Int32, _ facts: borrowing FactValues, _ frame: inout Frame) -> Value {
    frame.meter.take(1)
    if frame.meter.isExhausted { return .failure(EvaluationFailure(.tooManySteps, at: node)) }
    return evaluate(node, facts, &frame)
  }

  /// The value of a node whose step is counted already.
  func evaluate(_ node: Int32, _ facts: borrowing FactValues, _ frame: inout Frame) -> Value {
    switch instructions[Int(node)] {
    case .constant(let index): constants[Int(index)]
    case .local(let index): frame.locals[Int(index)]
    case .variable(let target): value(target, facts, &frame)
    case .failure(let reason): .failure(EvaluationFailure(reason, at: node))
    case .fact(let fact): read(fact, facts, at: node)
    case .hasFact(let fact):
      switch facts.cells[Int(fact.slot)].kind {
      case .unknown: .unknown(fact.set)
      case let kind: .bool(kind != .absent)
      }
    case .and, .or, .not: judge(node, facts, &frame).value
    case .conditional(let test, let first, let second):
      switch truth(test, facts, &frame) {
      case .yes: value(first, facts, &frame)
      case .no: value(second, facts, &frame)
      case let other: other.value
      }
    case .call(let function, let operands): call(Int(function), operands, at: node, facts, &frame)
    case .list(let operands): list(operands, facts, &frame)
    case .map(let operands): map(operands, at: node, facts, &frame)
    case .comprehension(let index): walk(comprehensions[Int(index)], at: node, facts, &frame)
    case .field(let operand, let name):
      field(value(operand, facts, &frame), constants[Int(name)], at: node, has: false)
    case .hasField(let operand, let name):
      field(value(operand, facts, &frame), constants[Int(name)], at: node, has: true)
    case .negate(let operand):
      strict(value(operand, facts, &frame)) { result($0.negated, at: node) }
    case .equality(let a, let b, _), .order(_, let a, let b), .element(let a, let b),
      .arithmetic(_, let a, let b), .index(let a, let b):
      binary(node, value(a, facts, &frame), value(b, facts, &frame), &frame)
    case .compareDouble(let operation, let fact, let number):
      comparison(operation, read(fact, facts, at: node), .double(number), at: node, &frame)
    case .compareInt(let operation, let fact, let number):
      comparison(operation, read(fact, facts, at: node), .int(number), at: node, &frame)
    case .compareSize(let operation, let size, _, let number):
      comparison(operation, value(size, facts, &frame), .int(number), at: node, &frame)
    case .compareText(let fact, let text, let isEqual):
      comparison(
        isEqual ? .equal : .notEqual, read(fact, facts, at: node), constants[Int(text)], at: node,
        &frame)
    }
  }

  private func read(
    _ fact: Instruction.Fact, _ facts: borrowing FactValues, at node: Int32
  ) -> Value {
    switch facts.cells[Int(fact.slot)].kind {
    case .unknown: .unknown(fact.set)
    case .absent: .failure(EvaluationFailure(.noSuchKey, at: node))
    default: facts.value(at: Int(fact.slot))
    }
  }

  private func strict(_ operand: Value, _ body: (Value) -> Value) -> Value {
    operand.isDefinite ? body(operand) : operand
  }

  func result(_ result: Value.Result, at node: Int32) -> Value {
    switch result {
    case .value(let value): value
    case .failure(let reason): .failure(EvaluationFailure(reason, at: node))
    }
  }
}
