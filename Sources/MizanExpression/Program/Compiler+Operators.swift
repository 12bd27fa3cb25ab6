extension Compiler {
  /// An operand of `&&`, `||`, `!` or `?:`.
  mutating func condition(
    _ index: Syntax.Index, of node: Syntax.Node
  ) throws(ExpressionError) -> Typed {
    let operand = try compile(index)
    if isChecked, !ValueType.bool.accepts(operand.type) {
      throw ExpressionError(.notBool(operand.type), at: syntax[index].range)
    }
    return operand
  }

  mutating func junction(_ node: Syntax.Node) throws(ExpressionError) -> Typed {
    var parts: [Typed] = []
    for child in node.children { parts.append(try condition(child, of: node)) }
    let operands = operands(parts)
    let isAnd = if case .and = node.kind { true } else { false }
    return emit(isAnd ? .and(operands) : .or(operands), .bool, node, parts)
  }

  mutating func conditional(_ node: Syntax.Node) throws(ExpressionError) -> Typed {
    let test = try condition(node.children[0], of: node)
    let first = try compile(node.children[1])
    let second = try compile(node.children[2])
    let type = first.type.joined(second.type)
    if isChecked, type == nil {
      throw ExpressionError(.branchesDiffer(first.type, second.type), at: node.mark)
    }
    return emit(
      .conditional(test.node, first.node, second.node), type ?? .dyn, node, [test, first, second])
  }

  mutating func binary(
    _ operation: BinaryOperator, _ node: Syntax.Node
  ) throws(ExpressionError) -> Typed {
    let a = try compile(node.children[0])
    let b = try compile(node.children[1])
    let type = operation.type(a.type, b.type)
    if isChecked, type == nil {
      if let problem = mixedNumbers(operation, node, a, b) { throw problem }
      return try refuse(operation.rawValue, [a, b], node)
    }
    let instruction = fused(operation, a, b) ?? plain(operation, a, b)
    return emit(instruction, type ?? .dyn, node, [a, b])
  }

  private func plain(_ operation: BinaryOperator, _ a: Typed, _ b: Typed) -> Instruction {
    switch operation {
    case .equal: .equality(a.node, b.node, isEqual: true)
    case .notEqual: .equality(a.node, b.node, isEqual: false)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: .order(operation, a.node, b.node)
    case .in: .element(a.node, b.node)
    case .plus, .minus, .times, .divided, .modulo: .arithmetic(operation, a.node, b.node)
    }
  }

  /// A fact beside a constant, in one step.
  private func fused(_ operation: BinaryOperator, _ a: Typed, _ b: Typed) -> Instruction? {
    guard operation.isOrder || operation == .equal || operation == .notEqual else { return nil }
    switch (program.instructions[Int(a.node)], program.instructions[Int(b.node)]) {
    case (.fact(let fact), .constant(let index)):
      return fused(operation, fact, a.type, index)
    case (.constant(let index), .fact(let fact)):
      return fused(operation.mirrored, fact, b.type, index)
    case (.call, .constant(let index)): return fused(operation, sizeBy: a.node, index)
    case (.constant(let index), .call): return fused(operation.mirrored, sizeBy: b.node, index)
    default: return nil
    }
  }

  private func fused(
    _ operation: BinaryOperator, _ fact: Instruction.Fact, _ type: ValueType, _ index: Int32
  ) -> Instruction? {
    switch (type, program.constants[Int(index)]) {
    case (.double, .double(let number)): .compareDouble(operation, fact, number)
    case (.int, .int(let number)): .compareInt(operation, fact, number)
    case (.string, .string) where operation == .equal || operation == .notEqual:
      .compareText(fact, index, isEqual: operation == .equal)
    default: nil
    }
  }

  private func fused(
    _ operation: BinaryOperator, sizeBy call: Int32, _ index: Int32
  ) -> Instruction? {
    guard case .call(let function, let operands) = program.instructions[Int(call)],
      function == Compiler.size, operands.count == 1,
      case .fact(let fact) = program.instructions[Int(program.operand(0, of: operands))],
      case .int(let number) = program.constants[Int(index)]
    else { return nil }
    return .compareSize(operation, call, fact, number)
  }

  private static let size = BuiltinFunction.index(of: "size").map(Int32.init)

  /// A whole number beside a number with decimals, and what to write instead.
  private func mixedNumbers(
    _ operation: BinaryOperator, _ node: Syntax.Node, _ a: Typed, _ b: Typed
  ) -> ExpressionError? {
    guard operation != .in, a.type.isNumber, b.type.isNumber, a.type != b.type else { return nil }
    let whole = syntax[node.children[a.type == .int ? 0 : 1]]
    let written = String(
      decoding: Array(program.sources[currentSource].text.utf8)[whole.range], as: UTF8.self)
    if case .literal = whole.kind {
      return ExpressionError(
        .intForDouble(written: written, instead: "\(written).0"), at: whole.range)
    }
    return ExpressionError(
      .intForDouble(written: written, instead: "double(\(written))"), at: whole.range)
  }
}

extension BinaryOperator {
  /// The operator with which the operands can change places.
  fileprivate var mirrored: BinaryOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}
