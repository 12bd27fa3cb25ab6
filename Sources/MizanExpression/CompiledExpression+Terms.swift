/// A part of an expression that is true, false or unknown by itself, with what it came to.
public struct Term: Sendable {
  /// As it was written, on one line.
  public var text: String
  /// The variable of the vocabulary that it stands in; `nil` in the expression itself.
  public var variable: String?
  /// What it came to.
  public var value: Value
  /// Slots of the facts that it reads, in the order in which it names them.
  public var facts: [Int]
  /// Slots of those that are missing and matter.
  public var missing: [Int]
  /// The element that decided an `exists` or `all`; the first that left it open where none did.
  public var element: Value?
}

extension CompiledExpression {
  /// What `&&`, `||`, `!` and `?:` connect, with variables opened up, in the order of the text; the
  /// whole expression when they connect nothing.
  public func terms(_ facts: FactValues) -> [Term] {
    program.leaves(program.root).map { term($0, facts) }
  }

  private func term(_ node: Int32, _ facts: FactValues) -> Term {
    var frame = Frame(program)
    let value = program.value(node, facts, &frame)
    let origin = program.origins[Int(node)]
    let source = program.sources[Int(origin.source)]
    let bytes = Array(source.text.utf8)[Int(origin.range.lowerBound)..<Int(origin.range.upperBound)]
    let words = String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace }
    let missing: FactSet = if case .unknown(let set) = value { set } else { FactSet(bits: 0) }
    return Term(
      text: words.joined(separator: " "), variable: source.variable, value: value,
      facts: program.facts(of: node), missing: slots(missing),
      element: program.decidingElement(node, facts))
  }
}

extension Program {
  /// The nodes below the connectives at `node`.
  fileprivate func leaves(_ node: Int32) -> [Int32] {
    switch instructions[Int(node)] {
    case .and, .or, .not, .conditional, .variable: children(node).flatMap(leaves)
    default: [node]
    }
  }

  /// Slots of the facts that a node and those below it read, in the order of the program.
  fileprivate func facts(of node: Int32) -> [Int] {
    var slots: Set<Int> = []
    var waiting = [node]
    while let next = waiting.popLast() {
      waiting += children(next)
      switch instructions[Int(next)] {
      case .fact(let fact), .hasFact(let fact), .compareDouble(_, let fact, _),
        .compareInt(_, let fact, _), .compareText(let fact, _, _):
        slots.insert(Int(fact.slot))
      default: break
      }
    }
    return facts.filter(slots.contains)
  }

  /// The element at which `exists` or `all` was decided, or first left open.
  fileprivate func decidingElement(_ node: Int32, _ facts: FactValues) -> Value? {
    guard case .comprehension(let index) = instructions[Int(node)] else { return nil }
    let walk = comprehensions[Int(index)]
    guard walk.macro == .exists || walk.macro == .all else { return nil }
    var frame = Frame(self)
    guard case .list(let elements) = value(walk.range, facts, &frame) else { return nil }
    let deciding: Truth = walk.macro == .exists ? .yes : .no
    var open: Value?
    for element in elements {
      frame.locals[Int(walk.local)] = element
      let truth = truth(walk.body, facts, &frame)
      if truth == deciding { return element }
      if open == nil, truth != .yes, truth != .no { open = element }
    }
    return open
  }
}
