extension Program {
  /// The nodes that evaluating the root can lead to, each once and in order.
  var reachable: [Int32] {
    var isReached = [Bool](repeating: false, count: instructions.count)
    isReached[Int(root)] = true
    // Nearly all operands stand before what takes them.
    var isComplete = false
    while !isComplete {
      isComplete = true
      for node in instructions.indices.reversed() where isReached[node] {
        forEachChild(Int32(node)) { child in
          if Int(child) > node, !isReached[Int(child)] { isComplete = false }
          isReached[Int(child)] = true
        }
      }
    }
    return instructions.indices.compactMap { isReached[$0] ? Int32($0) : nil }
  }

  /// The nodes that a node takes its operands from.
  func children(_ node: Int32) -> [Int32] {
    var children: [Int32] = []
    forEachChild(node) { children.append($0) }
    return children
  }

  /// Goes through the nodes that a node takes its operands from.
  func forEachChild(_ node: Int32, _ body: (Int32) -> Void) {
    switch instructions[Int(node)] {
    case .constant, .fact, .hasFact, .local, .failure, .compareDouble, .compareInt, .compareText:
      break
    case .variable(let operand), .compareSize(_, let operand, _, _), .not(let operand),
      .negate(let operand), .field(let operand, _), .hasField(let operand, _):
      body(operand)
    case .and(let operands), .or(let operands), .list(let operands), .map(let operands),
      .call(_, let operands):
      for operand in self.operands(operands) { body(operand) }
    case .conditional(let test, let first, let second):
      body(test)
      body(first)
      body(second)
    case .equality(let a, let b, _), .order(_, let a, let b), .element(let a, let b),
      .arithmetic(_, let a, let b), .index(let a, let b):
      body(a)
      body(b)
    case .comprehension(let index):
      let comprehension = comprehensions[Int(index)]
      body(comprehension.range)
      body(comprehension.body)
      if let result = comprehension.result { body(result) }
    }
  }

  /// Notes in `use` what the node itself does with the fact in `slot`.
  func note(_ node: Int32, of slot: Int, in use: inout FactUse) {
    switch instructions[Int(node)] {
    case .hasFact(let fact) where fact.slot == slot: use.isTested = true
    case .compareDouble(_, let fact, let number) where fact.slot == slot:
      use.comparedWith.append(.double(number))
    case .compareInt(_, let fact, let number) where fact.slot == slot:
      use.comparedWith.append(.int(number))
    case .compareText(let fact, let text, _) where fact.slot == slot:
      use.comparedWith.append(constants[Int(text)])
    case .element(let a, let list) where isFact(a, slot):
      guard let elements = constantElements(list) else {
        use.isOnlyCompared = false
        return
      }
      use.comparedWith += elements
    case .and, .or, .not: break
    case .conditional(_, let first, let second):
      // What is done with the chosen branch is done with the fact.
      if isFact(first, slot) || isFact(second, slot) { use.isOnlyCompared = false }
    default:
      forEachChild(node) { if isFact($0, slot) { use.isOnlyCompared = false } }
    }
  }

  /// The constant texts that the node holds against the fact in `slot`, each with its own node.
  func texts(_ node: Int32, besides slot: Int) -> [(text: String, node: Int32)] {
    let nodes: [Int32]
    switch instructions[Int(node)] {
    case .compareText(let fact, _, _) where fact.slot == slot:
      // The two operands stand right before the comparison that took their place.
      nodes = [node - 2, node - 1]
    case .element(let a, let list) where isFact(a, slot): nodes = elements(list)
    case .element(let a, let list) where isFact(list, slot): nodes = [a]
    case .call(_, let operands) where self.operands(operands).contains { isFact($0, slot) }:
      nodes = self.operands(operands).flatMap(elements)
    default: return []
    }
    return nodes.compactMap { node in
      if case .string(let text)? = constant(node) { (text, node) } else { nil }
    }
  }

  func isFact(_ node: Int32, _ slot: Int) -> Bool {
    if case .fact(let fact) = instructions[Int(node)] { fact.slot == slot } else { false }
  }

  /// The value of a node that is the same whatever the facts are.
  func constant(_ node: Int32) -> Value? {
    if case .constant(let index) = instructions[Int(node)] { constants[Int(index)] } else { nil }
  }

  /// The nodes of the elements of a list of constants, which stands right behind them.
  private func elements(_ node: Int32) -> [Int32] {
    guard case .list(let values)? = constant(node) else { return [] }
    return Array(node - Int32(values.count)..<node)
  }

  /// The elements of a list of constants.
  private func constantElements(_ node: Int32) -> [Value]? {
    if case .list(let elements)? = constant(node) { elements } else { nil }
  }
}
