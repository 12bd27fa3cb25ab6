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
  private var operands: [Int32] = []
  private var leafPlaces: [Leaf.Key: Int32] = [:]
  private var gatePlaces: [Gate: Int32] = [:]
  private var values: [UInt8] = []

  /// What is done for one place.
  private enum Step {
    case leaf(Int32)
    case and(Range<Int32>)
    case or(Range<Int32>)
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
    values.append(0)
    let code = Int32(steps.count - 1) * 2
    gatePlaces[gate] = code
    return code
  }

  private mutating func addLeaf(_ node: Int32, of program: Program) -> Int32? {
    guard let leaf = Leaf(node, of: program) else { return nil }
    if let place = leafPlaces[leaf.key] { return place }
    leaves.append(leaf)
    steps.append(.leaf(Int32(leaves.count - 1)))
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
      switch steps[place] {
      case .leaf(let index):
        let value = leaves[Int(index)].value(facts)
        if value == Leaf.failed { return false }
        values[place] = value
      case .and(let range):
        var value: UInt8 = 0b11
        for index in range { value &= self.value(operands[Int(index)]) }
        values[place] = value
      case .or(let range):
        var value: UInt8 = 0b00
        for index in range { value |= self.value(operands[Int(index)]) }
        values[place] = value
      }
    }
    return true
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

/// A part of a condition that is no and, or, not.
private struct Leaf: Sendable {
  /// Leaves with the same key come to the same.
  enum Key: Hashable {
    case double(BinaryOperator, Int32, UInt64)
    case int(BinaryOperator, Int32, Int64)
    case size(BinaryOperator, Int32, Int64)
    case truth(Int32)
    case text(Int32, [UInt8], isEqual: Bool)
    /// As it was written, and the facts that it reads.
    case other(String, [Int])
  }

  /// In place of a value.
  static let failed: UInt8 = 0b100

  let key: Key
  private let program: Program
  private let node: Int32

  /// `nil` for what walks through lists.
  init?(_ node: Int32, of program: Program) {
    var below = program
    below.root = node
    let reachable = below.reachable
    let walks = reachable.contains { place in
      if case .comprehension = program.instructions[Int(place)] { true } else { false }
    }
    guard !walks else { return nil }
    (self.program, self.node) = (program, node)
    switch program.instructions[Int(node)] {
    case .compareDouble(let operation, let fact, let number):
      key = .double(operation, fact.slot, number.bitPattern)
    case .compareInt(let operation, let fact, let number): key = .int(operation, fact.slot, number)
    case .compareSize(let operation, _, let fact, let number):
      key = .size(operation, fact.slot, number)
    case .fact(let fact): key = .truth(fact.slot)
    case .compareText(let fact, let text, let isEqual):
      guard case .string(let text) = program.constants[Int(text)] else { return nil }
      key = .text(fact.slot, Array(text.utf8), isEqual: isEqual)
    default:
      let origin = program.origins[Int(node)]
      let text = Array(program.sources[Int(origin.source)].text.utf8)
      let range = Int(origin.range.lowerBound)..<Int(origin.range.upperBound)
      key = .other(String(decoding: text[range], as: UTF8.self), reachable.compactMap(program.slot))
    }
  }

  /// Its two bits, or `failed`.
  @inline(__always)
  func value(_ facts: borrowing FactValues) -> UInt8 {
    switch key {
    case .double(let operation, let slot, let bits):
      let cell = facts.cells[Int(slot)]
      if cell.kind == .double {
        return compare(Double(bitPattern: cell.bits), operation, Double(bitPattern: bits))
      }
      if cell.kind == .unknown { return 0b10 }
    case .int(let operation, let slot, let number):
      let cell = facts.cells[Int(slot)]
      if cell.kind == .int { return compare(Int64(bitPattern: cell.bits), operation, number) }
      if cell.kind == .unknown { return 0b10 }
    case .size(let operation, let slot, let number):
      let cell = facts.cells[Int(slot)]
      if cell.kind == .list { return compare(Int64(bitPattern: cell.bits), operation, number) }
      if cell.kind == .unknown { return 0b10 }
    case .truth(let slot):
      let cell = facts.cells[Int(slot)]
      if cell.kind == .bool { return cell.bits == 1 ? 0b11 : 0b00 }
      if cell.kind == .unknown { return 0b10 }
    case .text(let slot, let bytes, let isEqual):
      if case .string(let known) = facts.values[Int(slot)] {
        return known.utf8.elementsEqual(bytes) == isEqual ? 0b11 : 0b00
      }
      if facts.cells[Int(slot)].kind == .unknown { return 0b10 }
    case .other: break
    }
    return evaluated(facts)
  }

  /// The long way.
  private func evaluated(_ facts: borrowing FactValues) -> UInt8 {
    var frame = Frame(program)
    return switch program.truth(node, facts, &frame) {
    case .yes: 0b11
    case .no: 0b00
    case .unknown: 0b10
    case .failure: Leaf.failed
    }
  }

  @inline(__always)
  private func compare<Number: Comparable>(
    _ a: Number, _ operation: BinaryOperator, _ b: Number
  ) -> UInt8 {
    let holds =
      switch operation {
      case .equal: a == b
      case .notEqual: a != b
      case .less: a < b
      case .lessOrEqual: a <= b
      case .greater: a > b
      default: a >= b
      }
    return holds ? 0b11 : 0b00
  }
}
