extension Program {
  /// An operator of two operands, both of which have been evaluated.
  func binary(_ node: Int32, _ a: Value, _ b: Value, _ frame: inout Frame) -> Value {
    if !a.isDefinite || !b.isDefinite { return obstacle(a, b) }
    switch instructions[Int(node)] {
    case .equality(_, _, let isEqual): return .bool(a.equals(b, &frame.meter) == isEqual)
    case .order(let operation, _, _):
      guard let comparison = a.compare(b, &frame.meter) else { return fail(.noOverload, node) }
      return .bool(comparison.satisfies(operation))
    case .arithmetic(let operation, _, _):
      return result(Value.arithmetic(operation, a, b, &frame.meter), at: node)
    case .element: return element(a, b, at: node, &frame)
    case .index: return index(a, b, at: node, &frame)
    default: return fail(.noOverload, node)
    }
  }

  func comparison(
    _ operation: BinaryOperator, _ a: Value, _ b: Value, at node: Int32, _ frame: inout Frame
  ) -> Value {
    if !a.isDefinite { return a }
    switch operation {
    case .equal: return .bool(a.equals(b, &frame.meter))
    case .notEqual: return .bool(!a.equals(b, &frame.meter))
    default:
      guard let comparison = a.compare(b, &frame.meter) else { return fail(.noOverload, node) }
      return .bool(comparison.satisfies(operation))
    }
  }

  private func element(_ a: Value, _ b: Value, at node: Int32, _ frame: inout Frame) -> Value {
    switch b {
    case .list(let elements): return .bool(a.isElement(of: elements, &frame.meter))
    case .map(let map):
      frame.meter.take(bytes: a.keySize)
      return a.mayBeKey ? .bool(map[a] != nil) : fail(.badKey, node)
    default: return fail(.noOverload, node)
    }
  }

  private func index(_ a: Value, _ b: Value, at node: Int32, _ frame: inout Frame) -> Value {
    frame.meter.take(bytes: b.keySize)
    switch a {
    case .list(let elements):
      guard case .int(let position)? = ValueMap.Key(b) else { return fail(.badKey, node) }
      guard position >= 0, position < elements.count else { return fail(.outOfRange, node) }
      return elements[Int(position)]
    case .map(let map):
      return b.mayBeKey ? map[b] ?? fail(.noSuchKey, node) : fail(.badKey, node)
    default: return fail(.noOverload, node)
    }
  }

  func field(_ operand: Value, _ name: Value, at node: Int32, has: Bool) -> Value {
    if !operand.isDefinite { return operand }
    guard case .map(let map) = operand else { return fail(.noOverload, node) }
    if has { return .bool(map[name] != nil) }
    return map[name] ?? fail(.noSuchKey, node)
  }

  func fail(_ reason: EvaluationFailure.Reason, _ node: Int32) -> Value {
    .failure(EvaluationFailure(reason, at: node))
  }

  /// What stands in the way of an operation on two operands of which one has no value.
  func obstacle(_ a: Value, _ b: Value) -> Value {
    var strictness = Strictness()
    strictness.take(a)
    strictness.take(b)
    return strictness.obstacle ?? a
  }
}
