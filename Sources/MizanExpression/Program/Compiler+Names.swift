extension Compiler {
  /// A name, or a chain `a.b.c` of names: the longest part of it that is declared, and fields of
  /// that.
  mutating func name(_ index: Syntax.Index) throws(ExpressionError) -> Typed {
    let node = syntax[index]
    if let chain = syntax.chain(index) {
      if let local = local(chain) {
        return chain.names.count == 1
          ? emit(.local(local.index), local.type, node) : try field(node)
      }
      if let meaning = vocabulary.meaning(of: chain.joined) {
        return try read(meaning, chain, node)
      }
      if isUndeclared(chain) {
        guard isChecked else { return emit(.failure(.undeclared), .dyn, node) }
        throw ExpressionError(.undeclared(chain.joined), at: node.range)
      }
    }
    return try field(node)
  }

  /// `has(a.b)`: of a fact, whether there is one; of a map, whether it has the key.
  mutating func has(_ field: String, _ node: Syntax.Node) throws(ExpressionError) -> Typed {
    if var chain = syntax.chain(node.children[0]) {
      chain.names.append(field)
      if local(chain) == nil, case .fact(let slot, _)? = vocabulary.meaning(of: chain.joined) {
        return emit(.hasFact(try fact(slot, node)), .bool, node)
      }
      if isChecked, local(chain) == nil, isUndeclared(chain) {
        throw ExpressionError(.undeclared(chain.joined), at: syntax[node.children[0]].range)
      }
    }
    let operand = try compile(node.children[0])
    guard operand.type.isMap else { return try refuse("has", [operand], node) }
    return emit(.hasField(operand.node, constant(.string(field))), .bool, node, [operand])
  }

  /// The variable of a macro that a chain begins with.
  func local(_ chain: Syntax.Chain) -> Local? {
    chain.isRooted ? nil : locals.last { $0.name == chain.names[0] }
  }

  /// Whether no part of the chain leads to anything that is declared.
  private func isUndeclared(_ chain: Syntax.Chain) -> Bool {
    !chain.names.indices.contains { end in
      vocabulary.meaning(of: chain.names[...end].joined(separator: ".")) != nil
    }
  }

  private mutating func read(
    _ meaning: Vocabulary.Meaning, _ chain: Syntax.Chain, _ node: Syntax.Node
  ) throws(ExpressionError) -> Typed {
    switch meaning {
    case .fact(let slot, let type):
      return emit(.fact(try fact(slot, node)), type, node)
    case .variable(let expression):
      let target = try expand(chain.joined, expression, at: node)
      return emit(.variable(target.node), target.type, node, [target])
    }
  }

  private mutating func fact(
    _ slot: Int, _ node: Syntax.Node
  ) throws(ExpressionError) -> Instruction.Fact {
    let position: Int
    if let known = program.facts.firstIndex(of: slot) {
      position = known
    } else {
      position = program.facts.count
      guard position < ExpressionLimits.facts else {
        throw ExpressionError(.tooManyFacts, at: node.range)
      }
      program.facts.append(slot)
    }
    return Instruction.Fact(slot: Int32(slot), position: UInt8(position))
  }

  private mutating func field(_ node: Syntax.Node) throws(ExpressionError) -> Typed {
    guard case .field(let name) = node.kind else {
      return emit(.failure(.undeclared), .dyn, node)
    }
    let operand = try compile(node.children[0])
    guard operand.type.isMap else { return try refuse(".\(name)", [operand], node) }
    let type: ValueType = if case .map(_, let value) = operand.type { value } else { .dyn }
    return emit(
      .field(operand.node, constant(.string(name))), type == .nothing ? .dyn : type, node, [operand]
    )
  }
}

extension ValueType {
  /// Whether fields can be asked of it.
  fileprivate var isMap: Bool {
    switch self {
    case .dyn: true
    case .map: true
    default: false
    }
  }
}
