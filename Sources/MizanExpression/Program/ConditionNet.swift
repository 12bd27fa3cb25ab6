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
    /// With the hash of the text.
    case text(Int32, UInt64, isEqual: Bool)
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
    var place = 0
    while true {
      place = evaluate(facts.cells, from: place)
      guard place < steps.count else { return true }
      let value = leaves[Int(places[place])].value(facts)
      guard value != Leaf.failed else { return false }
      values[place] = value
      place += 1
    }
  }

  /// Goes through the steps as far as one that a cell does not tell.
  ///
  /// - Returns: its place.
  private mutating func evaluate(_ cells: [FactValues.Cell], from start: Int) -> Int {
    let (steps, operands) = (steps, operands)
    return values.withUnsafeMutableBufferPointer { values in
      operands.withUnsafeBufferPointer { operands in
        cells.withUnsafeBufferPointer { cells in
          steps.withUnsafeBufferPointer { steps in
            let reading = Reading(cells: cells, operands: operands, values: values)
            for place in start..<steps.count {
              guard let value = reading.value(steps[place]) else { return place }
              values[place] = value
            }
            return steps.count
          }
        }
      }
    }
  }

  /// What a condition came to.
  public func truth(of condition: Condition) -> Truth {
    Truth(rawValue: value(condition.code)) ?? .unknown
  }

  private func value(_ code: Int32) -> UInt8 { values.withUnsafeBufferPointer { $0.value(code) } }
}

/// What the steps of a net read, lent for going through them.
private struct Reading {
  let cells: UnsafeBufferPointer<FactValues.Cell>
  let operands: UnsafeBufferPointer<Int32>
  let values: UnsafeMutableBufferPointer<UInt8>

  /// The value of a step; `nil` where the leaf itself has to be asked.
  @inline(__always)
  func value(_ step: ConditionNet.Step) -> UInt8? {
    switch step {
    case .double(let operation, let slot, let number):
      let cell = cells[Int(slot)]
      guard cell.kind == .double else { return unless(cell) }
      return bits(operation.holds(Double(bitPattern: cell.bits), number))
    case .int(let operation, let slot, let number):
      let cell = cells[Int(slot)]
      guard cell.kind == .int else { return unless(cell) }
      return bits(operation.holds(Int64(bitPattern: cell.bits), number))
    case .size(let operation, let slot, let number):
      let cell = cells[Int(slot)]
      guard cell.kind == .list else { return unless(cell) }
      return bits(operation.holds(Int64(bitPattern: cell.bits), number))
    case .truth(let slot):
      let cell = cells[Int(slot)]
      guard cell.kind == .bool else { return unless(cell) }
      return bits(cell.bits == 1)
    case .text(let slot, let hash, let isEqual):
      let cell = cells[Int(slot)]
      guard cell.kind == .text, cell.bits != hash else { return unless(cell) }
      return bits(!isEqual)
    case .and(let range):
      var value = ConditionNet.Truth.yes.rawValue
      for index in range { value &= self.value(operands[Int(index)]) }
      return value
    case .or(let range):
      var value = ConditionNet.Truth.no.rawValue
      for index in range { value |= self.value(operands[Int(index)]) }
      return value
    case .other: return nil
    }
  }

  @inline(__always)
  private func bits(_ truth: Bool) -> UInt8 {
    truth ? ConditionNet.Truth.yes.rawValue : ConditionNet.Truth.no.rawValue
  }

  /// What is unknown, of a cell that is not of the type asked for; else the leaf has to say.
  @inline(__always)
  private func unless(_ cell: FactValues.Cell) -> UInt8? {
    cell.kind == .unknown ? ConditionNet.Truth.unknown.rawValue : nil
  }

  @inline(__always)
  private func value(_ code: Int32) -> UInt8 { UnsafeBufferPointer(values).value(code) }
}

extension UnsafeBufferPointer<UInt8> {
  /// A value, or its negation: yes and no change places, what is unknown stays so.
  @inline(__always)
  fileprivate func value(_ code: Int32) -> UInt8 {
    let value = self[Int(code &>> 1)]
    guard code & 1 == 1 else { return value }
    return (~value & 1) << 1 | (~value & 2) >> 1
  }
}

extension ConditionNet.Step {
  /// `nil` for a leaf that is more than one comparison.
  fileprivate init?(_ key: Leaf.Key) {
    switch key {
    case .double(let operation, let slot, let bits):
      self = .double(operation, slot, Double(bitPattern: bits))
    case .int(let operation, let slot, let number): self = .int(operation, slot, number)
    case .size(let operation, let slot, let number): self = .size(operation, slot, number)
    case .truth(let slot): self = .truth(slot)
    case .text(let slot, let bytes, let isEqual):
      self = .text(slot, FactValues.Cell.hash(bytes), isEqual: isEqual)
    case .other: return nil
    }
  }
}
