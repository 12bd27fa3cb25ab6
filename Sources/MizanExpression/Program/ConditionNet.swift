/// Many conditions at once: what they ask of facts is found out once each, and put together on two bits.
///
/// `0b11` is yes, `0b00` no, and `0b10` unknown: the and, or of Kleene's logic are then those of the bits. A failure
/// has no bits: where one comes up, the conditions have to be evaluated one by one.
public struct ConditionNet: Sendable {
  /// What a condition came to.
  public enum Truth: UInt8, Sendable {
    case no = 0b00
    case unknown = 0b10
    case yes = 0b11
  }

  /// A condition of the net.
  public struct Condition: Hashable, Sendable {
    /// The place of its value, twice, and one more where it is negated.
    fileprivate let code: Int32
  }

  /// What puts values together.
  private struct Gate: Hashable {
    let isAnd: Bool
    let operands: [Int32]
  }

  private var leaves: [Leaf] = []
  /// In the order of their places, which follow those of the leaves that were there before: operands first.
  private var steps: [Step] = []
  /// By place the leaf that it is, for facts of another type than the step expects.
  private var places: [Int32] = []
  private var operands: [Int32] = []
  private var leafPlaces: [Leaf.Key: Int32] = [:]
  private var gatePlaces: [Gate: Int32] = [:]
  private var values: [UInt8] = []

  /// What is done for one place: nothing that references would have to be counted for.
  fileprivate enum Step: Sendable {
    case double(BinaryOperator, Int32, Double)
    case int(BinaryOperator, Int32, Int64)
    case size(BinaryOperator, Int32, Int64)
    case truth(Int32)
    case and(Range<Int32>)
    case or(Range<Int32>)
    /// A leaf that is none of the above.
    case other
  }

  /// A net of no conditions.
  public init() {}

  /// Takes in a condition.
  ///
  /// - Returns: `nil` for one that walks through lists, which is evaluated on its own.
  public mutating func add(_ condition: CompiledExpression) -> Condition? {
    add(condition.program.root, of: condition.program).map(Condition.init)
  }

  private mutating func add(_ node: Int32, of program: Program) -> Int32? {
    switch program.instructions[Int(node)] {
    case .and(let operands): return add(isAnd: true, program.operands(operands), of: program)
    case .or(let operands): return add(isAnd: false, program.operands(operands), of: program)
    case .not(let operand): return add(operand, of: program).map { $0 ^ 1 }
    case .variable(let target): return add(target, of: program)
    default: return addLeaf(node, of: program)
    }
  }

  private mutating func add(
    isAnd: Bool, _ nodes: ArraySlice<Int32>, of program: Program
  ) -> Int32? {
    var operands: [Int32] = []
    for node in nodes {
      guard let operand = add(node, of: program) else { return nil }
      operands.append(operand)
    }
    let gate = Gate(isAnd: isAnd, operands: operands)
    if let place = gatePlaces[gate] { return place }
    let start = Int32(self.operands.count)
    self.operands += operands
    let range = start..<Int32(self.operands.count)
    steps.append(isAnd ? .and(range) : .or(range))
    places.append(0)
    values.append(0)
    let code = Int32(steps.count - 1) * 2
    gatePlaces[gate] = code
    return code
  }

  private mutating func addLeaf(_ node: Int32, of program: Program) -> Int32? {
    guard let leaf = Leaf(node, of: program) else { return nil }
    if let place = leafPlaces[leaf.key] { return place }
    leaves.append(leaf)
    steps.append(Step(leaf.key) ?? .other)
    places.append(Int32(leaves.count - 1))
    values.append(0)
    let code = Int32(steps.count - 1) * 2
    leafPlaces[leaf.key] = code
    return code
  }

  /// Finds out what all conditions come to.
  ///
  /// Nothing here allocates but texts and lists.
  ///
  /// - Returns: false where something failed: then no value holds.
  public mutating func evaluate(_ facts: borrowing FactValues) -> Bool {
    for place in steps.indices {
      var value = read(steps[place], facts)
      if value == nil { value = leaves[Int(places[place])].value(facts) }
      guard let value, value != Leaf.failed else { return false }
      values[place] = value
    }
    return true
  }

  /// The value of a step; `nil` where the leaf itself has to be asked.
  @inline(__always)
  private func read(_ step: Step, _ facts: borrowing FactValues) -> UInt8? {
    switch step {
    case .double(let operation, let slot, let number):
      let cell = facts.cells[Int(slot)]
      if cell.kind == .double {
        return operation.holds(Double(bitPattern: cell.bits), number) ? 0b11 : 0b00
      }
      return cell.kind == .unknown ? 0b10 : nil
    case .int(let operation, let slot, let number):
      let cell = facts.cells[Int(slot)]
      if cell.kind == .int {
        return operation.holds(Int64(bitPattern: cell.bits), number) ? 0b11 : 0b00
      }
      return cell.kind == .unknown ? 0b10 : nil
    case .size(let operation, let slot, let number):
      let cell = facts.cells[Int(slot)]
      if cell.kind == .list {
        return operation.holds(Int64(bitPattern: cell.bits), number) ? 0b11 : 0b00
      }
      return cell.kind == .unknown ? 0b10 : nil
    case .truth(let slot):
      let cell = facts.cells[Int(slot)]
      if cell.kind == .bool { return cell.bits == 1 ? 0b11 : 0b00 }
      return cell.kind == .unknown ? 0b10 : nil
    case .and(let range):
      var value: UInt8 = 0b11
      for index in range { value &= self.value(operands[Int(index)]) }
      return value
    case .or(let range):
      var value: UInt8 = 0b00
      for index in range { value |= self.value(operands[Int(index)]) }
      return value
    case .other: return nil
    }
  }

  /// What a condition came to.
  public func truth(of condition: Condition) -> Truth {
    Truth(rawValue: value(condition.code)) ?? .unknown
  }

  /// A value, or its negation: yes and no change places, what is unknown stays so.
  @inline(__always)
  private func value(_ code: Int32) -> UInt8 {
    let value = values[Int(code >> 1)]
    guard code & 1 == 1 else { return value }
    return (~value & 1) << 1 | (~value & 2) >> 1
  }
}

extension ConditionNet.Step {
  /// `nil` for a leaf that is more than a number or a truth value.
  fileprivate init?(_ key: Leaf.Key) {
    switch key {
    case .double(let operation, let slot, let bits):
      self = .double(operation, slot, Double(bitPattern: bits))
    case .int(let operation, let slot, let number): self = .int(operation, slot, number)
    case .size(let operation, let slot, let number): self = .size(operation, slot, number)
    case .truth(let slot): self = .truth(slot)
    case .text, .other: return nil
    }
  }
}
