/// A part of a condition that looks at one fact alone.
public struct FactAtom: Sendable {
  /// The fact's slot in the vocabulary.
  public let slot: Int
  /// Whether the condition holds the rather, the less the atom does.
  public let isNegated: Bool
  private let program: Program
  private let node: Int32

  fileprivate init(_ program: Program, _ node: Int32, _ slot: Int, isNegated: Bool) {
    (self.program, self.node, self.slot, self.isNegated) = (program, node, slot, isNegated)
  }

  /// Whether the atom holds; `nil` where it has no value.
  ///
  /// - Parameter facts: what is known of the fact; the others do not matter.
  public func holds(_ facts: FactValues) -> Bool? {
    var frame = Frame(program)
    return switch program.truth(node, facts, &frame) {
    case .yes: true
    case .no: false
    case .unknown, .failure: nil
    }
  }
}

extension CompiledExpression {
  /// The atoms that the condition is put together from by `&&`, `||` and `!` alone; `nil` where some part of it
  /// looks at several facts at once.
  public var atoms: [FactAtom]? {
    var atoms: [FactAtom] = []
    return program.gather(program.root, isNegated: false, &atoms) ? atoms : nil
  }
}

extension Program {
  fileprivate func gather(_ node: Int32, isNegated: Bool, _ atoms: inout [FactAtom]) -> Bool {
    switch instructions[Int(node)] {
    case .and(let operands), .or(let operands):
      return self.operands(operands).allSatisfy { gather($0, isNegated: isNegated, &atoms) }
    case .not(let operand): return gather(operand, isNegated: !isNegated, &atoms)
    case .variable(let target): return gather(target, isNegated: isNegated, &atoms)
    default:
      let slots = slots(below: node)
      guard slots.count < 2 else { return false }
      if let slot = slots.first {
        atoms.append(FactAtom(self, node, slot, isNegated: isNegated))
      }
      return true
    }
  }

  /// The slots of the facts that evaluating a node can read.
  private func slots(below node: Int32) -> Set<Int> {
    var program = self
    program.root = node
    return Set(program.reachable.compactMap(program.slot))
  }

  /// The slot of the fact that a node itself reads; `nil` where it reads none.
  func slot(readAt node: Int32) -> Int? {
    switch instructions[Int(node)] {
    case .fact(let fact), .hasFact(let fact), .compareDouble(_, let fact, _),
      .compareInt(_, let fact, _), .compareText(let fact, _, _), .compareSize(_, _, let fact, _):
      Int(fact.slot)
    default: nil
    }
  }
}
