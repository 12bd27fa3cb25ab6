extension CompiledExpression {
  /// Parts that are made of constants and fail whenever they are evaluated, such as
  /// `timestamp('2020-01-01')`, with the UTF-8 offsets of each in `text`; those in variables are left out.
  public var constantFailures: [(reason: EvaluationFailure.Reason, range: Range<Int>)] {
    let facts = FactValues(for: Vocabulary())
    return program.reachable.compactMap { node in
      guard program.isOperationOnConstants(node), let range = range(at: node) else { return nil }
      var frame = Frame(program)
      guard case .failure(let failure) = program.value(node, facts, &frame) else { return nil }
      return (failure.reason, range)
    }
  }
}

extension Program {
  fileprivate func isOperationOnConstants(_ node: Int32) -> Bool {
    switch instructions[Int(node)] {
    case .call, .arithmetic, .negate, .index:
      children(node).allSatisfy { child in
        if case .constant = instructions[Int(child)] { true } else { false }
      }
    default: false
    }
  }
}
