/// A part of a condition that looks at one fact alone.
public struct FactAtom: Hashable, Sendable {
  /// The fact's slot in the vocabulary.
  public let slot: Int
  /// Whether the condition holds the rather, the less the atom does.
  public let isNegated: Bool
  private let leaf: Leaf

  fileprivate init(_ leaf: Leaf, _ slot: Int, isNegated: Bool) {
    (self.leaf, self.slot, self.isNegated) = (leaf, slot, isNegated)
  }

  /// Whether the atom holds, by what is known of its fact; `nil` where it has no value.
  public func holds(_ facts: FactValues) -> Bool? {
    switch ConditionNet.Truth(rawValue: leaf.value(facts)) {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// Atoms are the same when they ask the same of the same fact, for the same side.
  public static func == (a: FactAtom, b: FactAtom) -> Bool {
    a.slot == b.slot && a.isNegated == b.isNegated && a.leaf.key == b.leaf.key
  }

  /// Goes with `==`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isNegated)
    hasher.combine(leaf.key)
  }
}

extension CompiledExpression {
  /// The atoms that the condition is put together from by `&&`, `||` and `!` alone; `nil` where some part of it
  /// looks at several facts at once, or walks through a list.
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
      guard let leaf = Leaf(node, of: self), leaf.slots.count < 2 else { return false }
      if let slot = leaf.slots.first { atoms.append(FactAtom(leaf, slot, isNegated: isNegated)) }
      return true
    }
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
