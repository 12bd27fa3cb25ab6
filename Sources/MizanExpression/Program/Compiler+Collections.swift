extension Compiler {
  mutating func list(_ node: Syntax.Node) throws(ExpressionError) -> Typed {
    var elements: [Typed] = []
    for child in node.children { elements.append(try compile(child)) }
    let type = ValueType.list(common(elements))
    let constants = elements.compactMap { program.constant($0.node) }
    if constants.count == elements.count {
      return emit(.constant(constant(.list(constants))), type, node, elements)
    }
    return emit(.list(operands(elements)), type, node, elements)
  }

  mutating func map(_ node: Syntax.Node) throws(ExpressionError) -> Typed {
    var (keys, values): ([Typed], [Typed]) = ([], [])
    for position in stride(from: 0, to: node.children.count, by: 2) {
      let key = try compile(node.children[position])
      if isChecked, !key.type.canBeKey {
        throw ExpressionError(
          .noOverload(operation: "{}", types: [key.type]), at: syntax[node.children[position]].range
        )
      }
      keys.append(key)
      values.append(try compile(node.children[position + 1]))
    }
    let parts = zip(keys, values).flatMap { [$0, $1] }
    return emit(.map(operands(parts)), .map(common(keys), common(values)), node, parts)
  }

  /// The type that all have; `dyn` where they differ.
  private func common(_ parts: [Typed]) -> ValueType {
    parts.reduce(.nothing) { $0.joined($1.type) ?? .dyn }
  }

  mutating func indexed(_ node: Syntax.Node) throws(ExpressionError) -> Typed {
    let operand = try compile(node.children[0])
    let index = try compile(node.children[1])
    let type: ValueType?
    switch operand.type {
    case .list(let element): type = ValueType.int.accepts(index.type) ? element : nil
    case .map(let key, let value): type = key.accepts(index.type) ? value : nil
    case .dyn, .nothing: type = .dyn
    default: type = nil
    }
    guard let type else { return try refuse("[]", [operand, index], node) }
    return emit(
      .index(operand.node, index.node), type == .nothing ? .dyn : type, node, [operand, index])
  }

  mutating func comprehension(
    _ macro: Macro, _ variable: String, _ node: Syntax.Node
  ) throws(ExpressionError) -> Typed {
    let range = try compile(node.children[0])
    if isChecked, range.type.element == nil {
      throw ExpressionError(.notIterable(range.type), at: syntax[node.children[0]].range)
    }
    let element = range.type.element ?? .dyn
    let local = Local(
      name: variable, index: Int32(program.localCount), type: element == .nothing ? .dyn : element)
    program.localCount += 1
    locals.append(local)
    defer { locals.removeLast() }
    let isMap = macro == .map
    let body =
      isMap && node.children.count == 2
      ? try compile(node.children[1]) : try condition(node.children[1], of: node)
    let result = node.children.count == 3 ? try compile(node.children[2]) : nil
    program.comprehensions.append(
      Comprehension(
        macro: macro, range: range.node, local: local.index, body: body.node, result: result?.node))
    let type: ValueType =
      switch macro {
      case .all, .exists, .existsOne: .bool
      case .filter: .list(local.type)
      case .map: .list((result ?? body).type)
      }
    return emit(
      .comprehension(Int32(program.comprehensions.count - 1)), type, node,
      [range, body] + (result.map { [$0] } ?? []))
  }
}

extension ValueType {
  fileprivate var canBeKey: Bool {
    switch self {
    case .int, .bool, .string, .dyn, .nothing: true
    default: false
    }
  }
}
